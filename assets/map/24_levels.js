// Levels on the map: loaded when first asked for, then only shown and hidden (opacity needs no new tiles).
(() => {
  const M = yaqaza.map;
  const ORDER = ['commune', 'arrondissement_prefecture', 'province', 'region'];
  const SEEN_WITH = { // borders that go with a level
    region: ['region'],
    province: ['province', 'region'],
    commune: ['commune', 'province', 'region'],
    arrondissement_prefecture: ['arrondissement_prefecture', 'province', 'region'],
  };

  const plain = () => [
    { id: 'ground', type: 'background', paint: { 'background-color': M.boot.colours.ground } },
    { id: 'plain-fill', type: 'fill', source: 'map_only', paint: M.paintOf(M.boot.colours.plain, 1) },
    { id: 'plain-line', type: 'line', source: 'map_only', paint: { 'line-color': M.boot.colours.strong, 'line-width': 1 } },
  ];

  const inOrder = (levels) => ORDER.filter((level) => levels.includes(level));

  // The first map's sources and layers at once, so that its shapes do not wait for the style.
  M.style = (level) => {
    const levels = inOrder(SEEN_WITH[level]);
    const sources = Object.fromEntries(['map_only', ...levels].map((each) => [each, M.source(each)]));
    const [ground, ...others] = plain();
    const fills = levels.map((each) => M.fill(each, Number(each === level)));
    const lines = levels.map((each) => M.line(each, 1));
    return { version: 8, transition: { duration: 0, delay: 0 }, sources, layers: [ground, ...fills, ...lines, ...others] };
  };

  const first = (gl, levels, kind) => levels.map((each) => `${each}-${kind}`).find((id) => gl.getLayer(id));

  // Fills lie under every line; within each kind, smaller units lie under larger ones.
  const add = (gl, level) => {
    const larger = ORDER.slice(ORDER.indexOf(level) + 1);
    gl.addSource(level, M.source(level));
    gl.addLayer(M.fill(level, 0), first(gl, larger, 'fill') || first(gl, ORDER, 'line'));
    gl.addLayer(M.line(level, 0), first(gl, larger, 'line') || 'plain-fill');
  };

  M.addLevel = (level) => {
    for (const each of SEEN_WITH[level]) if (!M.gl.getSource(each)) add(M.gl, each);
  };

  M.loaded = (level) =>
    new Promise((done) => {
      const check = () => {
        if (!M.gl.getSource(level) || !M.gl.isSourceLoaded(level)) return;
        M.gl.off('sourcedata', check);
        done();
      };
      M.gl.on('sourcedata', check);
      check();
    });

  M.addSigns = (level, signs) => {
    for (const [sign, look] of Object.entries(M.boot.signs).filter(([, { ink }]) => ink)) {
      const layer = M.signLayer(level, sign, look);
      const wanted = signs.has(sign);
      const there = Boolean(M.gl.getLayer(layer.id));
      if (wanted && !there) M.gl.addLayer(layer, look.pattern ? `${level}-line` : undefined);
      if (!wanted && there) M.gl.removeLayer(layer.id);
    }
  };

  M.reveal = (level) => {
    for (const each of ORDER) {
      if (!M.gl.getSource(each)) continue;
      M.gl.setPaintProperty(`${each}-fill`, 'fill-opacity', each === level ? 1 : 0);
      M.gl.setPaintProperty(`${each}-line`, 'line-opacity', SEEN_WITH[level].includes(each) ? 1 : 0);
      if (each !== level) M.addSigns(each, new Set());
    }
  };
})();
