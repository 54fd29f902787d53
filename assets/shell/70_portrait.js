// A portrait's buttons: print, and headings that sort.
(() => {
  const sortBy = (key) => {
    const field = document.querySelector('input[id*="sort"][type="hidden"]');
    const value = new URLSearchParams(location.search).get('sort') === key ? `-${key}` : key;
    window.dash_clientside.set_props(JSON.parse(field.id), { value });
  };
  document.addEventListener('click', ({ target }) => {
    if (!(target instanceof Element)) return;
    if (target.closest('.print-button')) window.print();
    const heading = target.closest('[data-sort]');
    if (heading) sortBy(heading.dataset.sort);
  });
})();
