// The address of a page other than the map: what the reader chose, in the URL and in every link that follows it.
window.yaqaza = window.yaqaza || {};

(() => {
  const A = (yaqaza.address = {});
  const url = (path, { lang, fields }) => `${path}?${new URLSearchParams({ lang, ...fields })}`;

  // The address after some choices; what is empty is left out.
  A.turn = (address, chosen) => {
    const all = Object.entries({ ...address.fields, ...Object.fromEntries(chosen) });
    // Several values of one choice stand with commas between them.
    const fields = all.map(([name, value]) => [name, Array.isArray(value) ? value.join(',') : value]).filter(([, value]) => value);
    return { ...address, fields: Object.fromEntries(fields) };
  };

  // Links that follow: the languages, and those that name their page in `data-follows` (downloads, print).
  A.show = (address) => {
    history.replaceState(history.state, '', url(address.path, address));
    for (const link of document.querySelectorAll('.languages a')) link.href = url(address.path, { ...address, lang: link.hreflang });
    for (const link of document.querySelectorAll('a[data-follows]')) link.href = url(link.dataset.follows, address);
  };

  // What the search found, as `level:code`.
  A.find = (found) => {
    if (location.pathname === '/map') {
      window.dash_clientside.set_props('pick-event', { data: { kind: 'find', code: found, t: Date.now() } });
    } else {
      location.assign(url(`/territory/${found.split(':')[1]}`, { lang: document.documentElement.lang, fields: {} }));
    }
  };
})();
