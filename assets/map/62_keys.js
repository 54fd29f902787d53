// Keyboard: arrows walk to neighbours, Enter goes in, Escape goes up.
(() => {
  const M = yaqaza.map;
  const TOWARDS = { ArrowUp: [0, 1], ArrowDown: [0, -1], ArrowLeft: [-1, 0], ArrowRight: [1, 0] };

  const neighbours = M.once((scope) => {
    const [level, within] = scope.split(' ');
    return M.ask('neighbours', { level, within });
  });

  const at = ({ properties: { x, y } }) => [x * Math.cos((y * Math.PI) / 180), y];

  // Nearest among the candidates that lie within 60 degrees of the direction.
  const nearest = (from, candidates, [dx, dy]) => {
    const [x, y] = at(from);
    const scored = candidates.map((feature) => {
      const [cx, cy] = at(feature);
      const distance = Math.hypot(cx - x, cy - y);
      return { feature, distance, along: ((cx - x) * dx + (cy - y) * dy) / (distance || 1) };
    });
    const ahead = scored.filter(({ along }) => along > 0.5);
    return ahead.sort((a, b) => a.distance / a.along - b.distance / b.along)[0]?.feature;
  };

  const middle = (features) => {
    const { lng, lat } = M.gl.getCenter();
    const away = ({ properties: { x, y } }) => Math.hypot(x - lng, y - lat);
    return [...features].sort((a, b) => away(a) - away(b))[0];
  };

  M.step = async (direction) => {
    const { level, within } = M.view;
    const [from, to] = M.stretch(level, within);
    const features = (await M.shapes(level)).slice(from, to);
    const here = features.find(({ properties }) => properties.c === M.outlined.selected);
    if (!here) {
      await M.walkTo(middle(features));
      return;
    }
    const beside = new Set((await neighbours(`${level} ${within}`))[here.properties.c]);
    await M.walkTo(nearest(here, features.filter(({ properties }) => beside.has(properties.c)), direction));
  };

  M.walkTo = async (feature) => {
    if (!feature) return;
    const code = feature.properties.c;
    M.tell('select', code);
    await M.select(code);
    const { x, y } = feature.properties;
    await M.showTip(code, M.gl.project([x, y]));
    await M.speak(code);
  };

  const KEYS = {
    Enter: () => M.outlined.selected && M.enter(M.outlined.selected),
    Escape: () => M.tell('up', M.view.within),
    '+': () => M.zoom(1),
    '-': () => M.zoom(-1),
  };

  M.onKey = (event) => {
    if (event.target !== M.node || event.ctrlKey || event.altKey || event.metaKey) return;
    const act = TOWARDS[event.key] ? () => M.begun(M.step(TOWARDS[event.key])) : KEYS[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  };
})();
