// Show a view: ask for its classes, paint, then everything that may come a moment later.
(() => {
  const M = yaqaza.map;

  const later = window.requestIdleCallback ? (act) => requestIdleCallback(act, { timeout: 400 }) : setTimeout;

  // What tells one drawing from another.
  const drawing = (view) => `${M.key(view)}|${view.within}`;
  let underWay = '';

  const settle = (view, moved) => {
    performance.mark('map-painted', { detail: M.shown.v });
    M.tellPainted();
    M.note.textContent = '';
    later(() => M.begun(moved ? M.nameShapes(view) : Promise.resolve()));
    later(() => M.begun(M.drawInset(M.shown)));
  };

  const draw = async (view) => {
    const moved = !M.shown || M.shown.within !== view.within || M.shown.level !== view.level;
    M.addLevel(view.level);
    const [data] = await Promise.all([M.classes(view), M.loaded(view.level)]);
    if (underWay !== drawing(view)) return; // the reader has gone on
    if (M.shown && M.shown.within !== view.within) M.begun(M.fit(view.within));
    M.leave();
    M.paint(view, data);
    await M.onScreen();
    if (underWay === drawing(view)) settle(view, moved);
  };

  M.draw = (view) => {
    underWay = drawing(view);
    M.begun(draw(view).catch((reason) => {
      underWay = ''; // the same choice tries again
      throw reason;
    }));
  };

  // The one entry for Dash: idempotent, and cheap when nothing on the map changes.
  M.apply = (view) => {
    if (!M.boot) return M.open(view);
    const centres = view.centres !== M.view?.centres;
    M.view = view;
    if (!M.ready) return; // the style's first moments: it starts with the latest view
    if (underWay !== drawing(view)) M.draw(view);
    if (centres) M.begun(M.showCentres(view.centres));
    M.begun(M.select(view.selected));
  };
})();
