// From classes to colours: a state for each shape that changes, nothing for the others.
(() => {
  const M = yaqaza.map;
  const OUTSIDE = 'o';
  const painted = {}; // level -> sign and ramp of each shape, as last painted

  M.colour = (sign, ramp) => {
    const { colours, signs, ramps } = M.boot;
    if (sign === OUTSIDE) return colours.outside;
    return signs[sign] ? signs[sign].fill : ramps[ramp][Number(sign)];
  };

  // The classes as this view shows them: what lies outside the chosen territory is left plain.
  M.signs = (view, data) => {
    const [from, to] = M.stretch(view.level, view.within);
    return Array.from(data.c, (sign, i) => (i < from || i >= to ? OUTSIDE : sign));
  };

  const paint = (level, signs, ramp) => {
    const before = (painted[level] ||= []);
    signs.forEach((sign, id) => {
      const now = sign + ramp;
      if (before[id] === now) return;
      before[id] = now;
      M.gl.setFeatureState({ source: level, id }, { f: M.colour(sign, ramp) });
    });
  };

  M.paint = (view, data) => {
    const signs = M.signs(view, data);
    paint(view.level, signs, data.r);
    M.reveal(view.level);
    M.begun(M.showSigns(view.level, signs));
    M.shown = { level: view.level, within: view.within, indicator: view.indicator, v: data.v, signs, ramp: data.r };
  };

  // Resolves when the frame that holds the new colours has been handed to the screen.
  M.onScreen = () =>
    new Promise((done) => {
      M.gl.once('render', () => requestAnimationFrame(() => setTimeout(done, 0)));
      M.gl.triggerRepaint();
    });
})();
