// The map opened from another page of the product: what the first page would have carried is fetched.
(() => {
  const M = yaqaza.map;
  let opening = null;

  const script = (src) =>
    new Promise((done, failed) => {
      const element = document.createElement('script');
      Object.assign(element, { src, onload: done, onerror: failed });
      document.head.append(element);
    });

  const begin = async (view) => {
    const boot = await M.json(`/api/map/boot?${new URLSearchParams(view)}`);
    M.begin(boot);
    M.know(boot.data);
    if (!window.maplibregl) await script(boot.library);
    const place = document.getElementById('map');
    if (!place || M.node) return;
    M.start(place);
    M.adopt(place);
  };

  M.open = (view) => {
    opening ||= begin(view).catch((reason) => {
      opening = null; // the next choice tries again
      console.warn(reason);
    });
  };
})();
