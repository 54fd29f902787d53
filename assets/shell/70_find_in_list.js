// Lists on a page: narrowed to the reader's words, opened at the address's anchor, hashes copied.
window.dash_clientside = window.dash_clientside || {};

(() => {
  const SAME = { ى: 'ي', ة: 'ه', ـ: '', أ: 'ا', إ: 'ا', آ: 'ا', '’': "'" };
  const plain = (text) =>
    text.replace(/[ىةـأإآ’]/g, (sign) => SAME[sign]).normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

  const words = (entry) => (entry.dataset.words ??= plain(entry.textContent));
  const shown = (element, fits) => element.toggleAttribute('hidden', !fits);

  // Entries that hold every word stay; a group without any goes; how many stayed is told.
  const narrow = (row, asked) => {
    const list = document.getElementById(row.dataset.finds);
    const wanted = plain(asked).split(/\s+/).filter(Boolean);
    const entries = [...list.querySelectorAll('.found-in-list')];
    for (const entry of entries) shown(entry, wanted.every((word) => words(entry).includes(word)));
    for (const group of list.querySelectorAll('.found-group')) shown(group, group.querySelector('.found-in-list:not([hidden])'));
    const said = row.querySelector('.found-count');
    const left = entries.filter((entry) => !entry.hidden).length;
    said.textContent = wanted.length ? (left ? said.dataset.some.replace('{n}', left) : said.dataset.none) : '';
  };

  document.addEventListener('input', ({ target }) => {
    const row = target.closest?.('[data-finds]');
    if (row) narrow(row, target.value);
  });

  // What the address names, whatever part of the page it lies in.
  const PARTS = [[/^term-/, 'glossary'], [/^source-|^offices$/, 'sources'], [/^totals-/, 'totals'], [/^register-/, 'registers']];
  const elsewhere = (anchor, { lang, fields }) => {
    const part = PARTS.find(([form]) => form.test(anchor))?.[1];
    if (part === fields.part) return; // there is no such entry
    const asked = part ? { lang, part } : { lang, part: 'indicators', indicator: anchor };
    location.replace(`${location.pathname}?${new URLSearchParams(asked)}#${anchor}`);
  };
  const bring = (element) => {
    const folded = element.closest('details');
    if (folded) folded.open = true;
    element.scrollIntoView({ block: 'start' });
    element.classList.add('brought');
  };
  const arrive = (address) => {
    const anchor = decodeURIComponent(location.hash.slice(1)) || address.fields.indicator;
    const element = anchor && document.getElementById(anchor);
    if (element) bring(element);
    else if (location.hash && !address.fields.indicator && anchor !== 'content') elsewhere(anchor, address);
  };
  window.addEventListener('hashchange', () => {
    const element = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (element?.closest('.part')) bring(element);
  });

  let arrived = false;
  window.dash_clientside.lists = {
    follow(address) {
      const row = document.querySelector('[data-finds]');
      if (row) narrow(row, address.fields.q || '');
      if (!arrived) requestAnimationFrame(() => arrive(address));
      arrived = true;
      return arrived;
    },
  };

  // Copies a text; where the page has no right to the clipboard, it is marked for the reader to copy.
  const copy = async (button) => {
    try {
      await navigator.clipboard.writeText(button.dataset.copy);
    } catch {
      getSelection().selectAllChildren(button.previousElementSibling);
      if (!document.execCommand('copy')) return;
    }
    button.textContent = button.dataset.copied;
  };
  document.addEventListener('click', ({ target }) => {
    const button = target.closest('[data-copy]');
    if (button) copy(button);
  });
})();
