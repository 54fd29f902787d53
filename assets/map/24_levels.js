// Levels on the map: loaded when first asked for, then only shown and hidden (opacity needs no new tiles).
(() => {
  const M = yaqaza.map;
  const SEEN = { // what is drawn for a level
    region: ['region-fill', 'region-line'],
    province: ['province-fill', 'province-line', 'region-line'],
    commune: ['commune-fill', 'commune-border', 'commune-line', 'province-line', 'region-line'],
    arrondissement_prefecture: ['arrondissement_prefecture-fill', 'arrondissement_prefecture-line', 'province-line', 'region-line'],
  };
  const ALWAYS = ['plain-fill', 'plain-line'];
  const inOrder = (ids) => M.STACK.filter((id) => ids.includes(id));

  // The first map's sources and layers at once, so that its shapes do not wait for the style.
  M.style = (level) => {
    const layers = inOrder([...SEEN[level], ...ALWAYS]).map(M.layer);
    const sources = Object.fromEntries(layers.map(({ source }) => [source, M.source(source)]));
    return { version: 8, transition: { duration: 0, delay: 0 }, sources, layers: [M.ground(), ...layers] };
  };

  const above = (id) => M.STACK.slice(M.STACK.indexOf(id) + 1).find((other) => M.gl.getLayer(other));

  // Hidden until its colours are there.
  const add = (id) => {
    const layer = M.layer(id);
    if (!M.gl.getSource(layer.source)) M.gl.addSource(layer.source, M.source(layer.source));
    layer.paint[`${layer.type}-opacity`] = 0;
    M.gl.addLayer(layer, above(id));
  };

  M.addLevel = (level) => {
    for (const id of inOrder(SEEN[level])) if (!M.gl.getLayer(id)) add(id);
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

  M.reveal = (level) => {
    const shown = [...SEEN[level], ...ALWAYS];
    for (const id of M.STACK.filter((each) => M.gl.getLayer(each)))
      M.gl.setPaintProperty(id, `${id.split('-').at(-1) === 'fill' ? 'fill' : 'line'}-opacity`, Number(shown.includes(id)));
  };

  // Full detail where the reader looks closely at units drawn in it; on the screen stays what is there until it has come.
  M.detail = () => {
    const close = M.gl.getZoom() >= M.CLOSE && ['commune', 'arrondissement_prefecture'].includes(M.view.level);
    if (M.close === close) return;
    M.close = close;
    for (const name of ['commune', 'border']) M.gl.getSource(name)?.setData(M.file(name));
    M.begun(M.outlineAgain());
  };
})();
