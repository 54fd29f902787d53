// Between the map and Dash: what the reader does here becomes `map-event`; `map-painted` follows the colours.
(() => {
  const M = yaqaza.map;
  let inLayout = false;

  const set = (id, data) => inLayout && window.dash_clientside?.set_props(id, { data });

  M.tell = (kind, code) => set('map-event', { kind, code, t: Date.now() });
  M.tellPainted = () => M.shown && set('map-painted', { v: M.shown.v, t: Date.now() });

  // The one entry for Dash, see pages/_parts/map/callbacks.py.
  window.dash_clientside = window.dash_clientside || {};
  window.dash_clientside.map = {
    follow(view) {
      M.adopt(document.getElementById('map'));
      M.apply(view);
      return M.key(view);
    },
  };

  const moveTo = (place) => {
    const { clientWidth, clientHeight } = M.node;
    place.append(M.node);
    document.getElementById('map-early')?.remove();
    if (!M.ready || (clientWidth === place.clientWidth && clientHeight === place.clientHeight)) return;
    M.gl.resize();
    if (!M.touched) M.begun(M.fit(M.view.within, 0));
  };

  // Dash's layout has a place for the map: move in. Called each time the page is laid out.
  M.adopt = (place) => {
    inLayout = true;
    if (!M.node || M.node.parentElement === place) return;
    moveTo(place);
    M.tellPainted();
  };
})();
