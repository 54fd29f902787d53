// A portrait's lines: read when a reader comes near them, or wants them on paper.
(() => {
  const read = async (host) => {
    if (host.dataset.state) return;
    host.dataset.state = 'reading';
    try {
      const answer = await fetch(host.dataset.fetch);
      if (!answer.ok) throw new Error(`${answer.status}`);
      host.innerHTML = await answer.text();
    } catch {
      host.textContent = host.dataset.failed;
    }
    host.setAttribute('aria-busy', 'false');
  };
  const near = new IntersectionObserver((seen) => {
    for (const one of seen.filter(({ isIntersecting }) => isIntersecting)) {
      near.unobserve(one.target);
      read(one.target);
    }
  }, { rootMargin: '400px' });
  const met = new WeakSet();
  const meet = () => {
    for (const host of document.querySelectorAll('[data-fetch]')) {
      if (!met.has(host)) {
        met.add(host);
        near.observe(host);
      }
    }
  };
  new MutationObserver(meet).observe(document.documentElement, { subtree: true, childList: true });
  document.addEventListener('change', ({ target }) => {
    if (!target.closest('#lines-on-paper')) return;
    document.documentElement.classList.toggle('lines-on-paper', target.checked);
    read(document.getElementById('lines'));
  });
  meet();
})();
