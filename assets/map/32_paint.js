// From classes to colours: a state for each shape that changes, nothing for the others.
(() => {
  const M = yaqaza.map;
  const OUTSIDE = 'o';
  const BARE = 'b';
  const painted = {}; // level -> sign and ramp of each shape, as last painted

  M.colour = (sign, ramp) => {
    const { colours, signs, ramps } = M.boot;
    if (sign === OUTSIDE) return colours.outside;
    if (sign === BARE) return colours.bare;
    return signs[sign] ? signs[sign].fill : ramps[ramp][M.classOf(sign)];
  };

  // Classes are 0 to 9, then A to Z; small letters are signs.
  M.classOf = (sign) => parseInt(sign, 36);
  M.isClass = (sign) => /[0-9A-Z]/.test(sign);

  // Under circles the land is bare, except where there is no figure.
  const ground = (signs) => signs.map((sign) => (M.isClass(sign) ? BARE : sign));

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
    paint(view.level, data.z ? ground(signs) : signs, data.r);
    M.reveal(view.level);
    M.begun(M.showSigns(view.level, signs, data.h));
    M.shown = { level: view.level, within: view.within, indicator: view.indicator, v: data.v, signs, ramp: data.r, sized: Boolean(data.z) };
    M.begun(M.showCircles(M.shown, data));
  };

  // Resolves when the frame that holds the new colours has been handed to the screen.
  M.onScreen = () =>
    new Promise((done) => {
      M.gl.once('render', () => requestAnimationFrame(() => setTimeout(done, 0)));
      M.gl.triggerRepaint();
    });
})();
