// Show a view: ask for its classes, paint, then everything that may come a moment later.
(() => {
  const M = yaqaza.map;

  const later = window.requestIdleCallback ? (act) => requestIdleCallback(act, { timeout: 400 }) : setTimeout;

  // What tells one drawing from another.
  const drawing = (view) => `${M.key(view)}|${view.within}`;
  let underWay = '';

  const settle = (view, moved) => {
    performance.mark('map-painted', { detail: M.shown.v });
    M.gl.fire('coloured');
    M.tellPainted();
    M.note.textContent = '';
    later(() => M.begun(moved ? M.nameShapes(view) : Promise.resolve()));
    later(() => M.begun(M.drawInset(M.shown)));
  };

  const draw = async (view) => {
    const moved = !M.shown || M.shown.within !== view.within || M.shown.level !== view.level;
    M.detail();
    M.addLevel(view.level);
    // What is on the screen stays until the next level's shapes are there; the first map has nothing to keep.
    const [data] = await Promise.all([M.classes(view), M.shown && M.loaded(view.level)]);
    if (underWay !== drawing(view)) return; // the reader has gone on
    if (M.shown && M.shown.within !== view.within) M.begun(M.fit(view.within));
    M.leave();
    M.paint(view, data);
    await M.loaded(view.level);
    await M.onScreen();
    if (underWay === drawing(view)) settle(view, moved);
  };

  M.draw = (view) => {
    underWay = drawing(view);
    M.drawn = M.begun(draw(view).catch((reason) => {
      underWay = ''; // the same choice tries again
      throw reason;
    }));
  };

  // Colours first: resolves when they are on the screen, or after a moment if they take longer.
  // Who changes many components with the view waits for it, or their drawing delays the map's.
  M.first = (view) => {
    M.apply(view);
    return Promise.race([M.drawn, new Promise((done) => setTimeout(done, 250))]);
  };

  // The one entry for Dash: idempotent, and cheap when nothing on the map changes.
  M.apply = (view) => {
    const centres = M.centresOf(view) !== M.centresOf(M.view);
    M.view = view;
    if (!M.ready) return; // the style's first moments: it starts with the latest view
    if (underWay !== drawing(view)) M.draw(view);
    if (centres) M.begun(M.showCentres(view));
    M.begun(M.select(view.selected));
  };
})();
