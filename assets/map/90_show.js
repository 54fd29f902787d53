// Show a view: ask for its classes, paint, then everything that may come a moment later.
(() => {
  const M = yaqaza.map;

  const later = window.requestIdleCallback ? (act) => requestIdleCallback(act, { timeout: 400 }) : setTimeout;

  const same = (view) => {
    const { shown } = M;
    return shown && shown.v === M.key(view) && shown.within === view.within;
  };

  const settle = (view, moved) => {
    performance.mark('map-painted', { detail: M.shown.v });
    M.tellPainted();
    later(async () => {
      if (moved) await M.nameShapes(view);
      M.live.textContent = '';
      await M.drawInset(M.shown);
    });
  };

  const draw = async (view) => {
    const moved = !M.shown || M.shown.within !== view.within || M.shown.level !== view.level;
    M.addLevel(view.level);
    const [data] = await Promise.all([M.classes(view), M.loaded(view.level)]);
    if (M.view !== view) return; // the reader has gone on
    if (M.shown && M.shown.within !== view.within) M.fit(view.within);
    M.leave();
    M.paint(view, data);
    await M.onScreen();
    if (M.view === view) settle(view, moved);
  };

  // The one entry for Dash: idempotent, and cheap when nothing on the map changes.
  M.apply = async (view) => {
    if (!M.boot) return M.open(view);
    const centres = view.centres !== M.view?.centres;
    M.view = view;
    if (!M.gl) return;
    if (!same(view)) draw(view).catch(M.failed);
    if (centres || !M.centresShown) M.showCentres(view.centres);
    M.select(view.selected);
  };

  M.failed = (reason) => {
    console.warn(reason);
    M.live.textContent = M.boot.words.failed;
  };

  M.draw = draw;
})();
