// Parts of a page that the server wrote as HTML (pages/_parts/markup.py): put in place, and again when they change.
(() => {
  const focused = (host) => {
    const at = document.activeElement;
    return host.contains(at) && at.dataset.sort ? `[data-sort="${CSS.escape(at.dataset.sort)}"]` : '';
  };
  const filled = new WeakMap();
  const fill = (host) => {
    const text = host.dataset.markup;
    if (filled.get(host) === text) return;
    const again = focused(host);
    host.innerHTML = text;
    filled.set(host, text);
    if (again) host.querySelector(again)?.focus();
  };
  const fillAll = () => document.querySelectorAll('[data-markup]').forEach(fill);
  new MutationObserver(fillAll).observe(document.documentElement, { subtree: true, childList: true, attributeFilter: ['data-markup'] });
  fillAll();
})();
