// What Dash's clientside callbacks call. The work is done in assets/shell; no function here is long.
window.yaqaza = window.yaqaza || {};
window.dash_clientside = window.dash_clientside || {};

(() => {
  const skip = () => window.dash_clientside.no_update;
  const changed = (next, before) => (JSON.stringify(next) === JSON.stringify(before) ? skip() : next);
  const query = (view) => new URLSearchParams(Object.entries(view).filter(([, value]) => value));
  const cannotDraw = () => yaqaza.map.node && !yaqaza.map.gl;
  const trigger = () => window.dash_clientside.callback_context.triggered[0]?.prop_id.split('.')[0];

  window.dash_clientside.yaqaza = {
    // One control or event in, the view and the controls that follow it out.
    nextView(indicator, level, milieu, method, centres, show, second, fromMap, picked, offers, view) {
      yaqaza.view.offers = offers;
      const given = { indicator, level, milieu, method, centres, show, second, 'map-event': fromMap, 'pick-event': picked };
      const name = trigger();
      if (!given[name]) return [view, ...Array(6).fill(skip())];
      const next = yaqaza.view.fit(yaqaza.view.turn(view, name, given[name], offers), offers);
      const before = yaqaza.view.controls(view, offers);
      return yaqaza.view.controls(next, offers).map((now, at) => changed(now, before[at]));
    },

    // The address always shows the view; links to the same view follow it.
    remember(view) {
      const link = (path, changes) => `${path}?${query({ ...view, ...changes })}`;
      history.replaceState(history.state, '', link(location.pathname, {}));
      const languages = ['ar', 'fr', 'en'].map((lang) => link('/map', { lang }));
      for (const part of ['periods', 'breaks', 'centres', 'showing']) yaqaza[part].show(view);
      return [...languages, ...['/map.csv', '/map.xlsx', '/map.geojson'].map((path) => link(path, {}))];
    },

    // Words and table follow the colours, once for each view; at once where no map can be drawn.
    settle(painted, view, settled) {
      if (painted?.v !== yaqaza.map.key(view) && !cannotDraw()) return skip();
      return changed({ ...view, selected: '', centres: '', regime: '', jisr: '', project: '' }, settled);
    },

    // The search opens a territory's portrait; on the map, it goes there on the map.
    find(found) {
      if (!found) return skip();
      yaqaza.address.find(found);
      return null;
    },

    // A choice on any page but the map: the address it leads to.
    steer(values, address) {
      const chosen = window.dash_clientside.callback_context.inputs_list[0].map(({ id }, at) => [id.name, values[at]]);
      const next = yaqaza.address.turn(address, chosen);
      yaqaza.address.show(next);
      return changed(next, address);
    },

    loadGrid(painted) {
      if (painted || cannotDraw()) yaqaza.table.load();
    },

    // A reader who changes the view at once has rows before there is a grid; they are asked for again when it comes.
    fillGrid(columns, slot) {
      if (columns && slot?.props?.id === 'table') yaqaza.table.fill(columns);
    },

    markRow(view) {
      yaqaza.table.mark(view.selected);
    },
  };
})();
