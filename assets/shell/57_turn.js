// Links that turn the page they stand on: the address they lead to is shown without loading it anew.
// `data-turn` names the page whose address follows; opened in another tab, or without scripts, they are plain links.
(() => {
  const plain = (event) => event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
  const stored = (type, page, name) => (name ? { type, page, name } : { type, page });

  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element && event.target.closest('a[data-turn]');
    if (!link || plain(event)) return;
    event.preventDefault();
    const { pathname, searchParams } = new URL(link.href);
    const { lang, ...fields } = Object.fromEntries(searchParams);
    const { turn: page, choice } = link.dataset;
    const address = { path: pathname, lang, fields };
    yaqaza.address.show(address);
    window.dash_clientside.set_props(stored('address', page), { data: address });
    // A choice that has a control of its own is shown there too.
    if (choice) window.dash_clientside.set_props(stored('choice', page, choice), { value: link.dataset.value });
  });
})();
