// Statistical words: a click, Enter or Space opens what a word says in plain language; Escape and anything else close it.
(() => {
  const EDGE = 8;
  let open = null;

  const close = () => {
    if (!open) return;
    open.setAttribute('aria-expanded', 'false');
    open.nextElementSibling.hidden = true;
    open = null;
  };

  // Beneath its word, or above it where there is no room; never beyond the edges of the screen.
  const place = (word, told) => {
    const at = word.getBoundingClientRect();
    const rtl = getComputedStyle(word).direction === 'rtl';
    const wide = told.offsetWidth;
    const left = rtl ? at.right - wide : at.left;
    const below = at.bottom + 4;
    const top = below + told.offsetHeight + EDGE > innerHeight ? at.top - 4 - told.offsetHeight : below;
    told.style.left = `${Math.max(EDGE, Math.min(innerWidth - wide - EDGE, left))}px`;
    told.style.top = `${Math.max(EDGE, top)}px`;
  };

  const show = (word) => {
    const told = word.nextElementSibling;
    told.hidden = false;
    word.setAttribute('aria-expanded', 'true');
    place(word, told);
    open = word;
  };

  document.addEventListener('click', ({ target }) => {
    if (!(target instanceof Element) || target.closest('.plainly-said')) return;
    const word = target.closest('.plainly-word');
    const again = word && word === open;
    close();
    if (word && !again) show(word);
  });
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !open) return;
    open.focus();
    close();
    event.stopPropagation();
  }, true);
  document.addEventListener('focusin', ({ target }) => open && !open.parentElement.contains(target) && close());
  // What is told goes with its word: who reaches one by keyboard scrolls the page to it. Out of sight, it closes.
  const moved = () => {
    if (!open) return;
    const { top, bottom } = open.getBoundingClientRect();
    if (bottom < 0 || top > innerHeight) close();
    else place(open, open.nextElementSibling);
  };
  document.addEventListener('scroll', moved, { capture: true, passive: true });
  addEventListener('resize', close);
})();
