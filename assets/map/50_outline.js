// The outlines of the territory under the pointer and of the selected one.
(() => {
  const M = yaqaza.map;
  const outlined = { hovered: '', selected: '' };

  M.addOutline = () => {
    M.gl.addSource('outline', { type: 'geojson', data: { type: 'FeatureCollection', features: [] } });
    const layer = (id, colour, width) => ({
      id, type: 'line', source: 'outline', layout: { 'line-join': 'round' },
      filter: ['==', ['get', 'kind'], id.split('-')[0]], paint: { 'line-color': colour, 'line-width': width },
    });
    M.gl.addLayer(layer('hovered-line', M.boot.colours.hover, 2));
    M.gl.addLayer(layer('selected-halo', M.boot.colours.ground, 5.5));
    M.gl.addLayer(layer('selected-line', M.boot.colours.accent, 3));
  };

  M.outline = async (kind, code) => {
    if (outlined[kind] === code) return;
    outlined[kind] = code;
    await M.outlineAgain();
  };

  M.outlineAgain = async () => {
    const found = await Promise.all(Object.entries(outlined).map(([of, at]) => at && M.find(at).then((f) => [of, f])));
    const features = found.filter((pair) => pair && pair[1])
      .map(([of, { geometry }]) => ({ type: 'Feature', properties: { kind: of }, geometry }));
    M.gl.getSource('outline')?.setData({ type: 'FeatureCollection', features });
    M.outlineInset?.(outlined);
  };

  M.outlined = outlined;

  // Called by the table and the search too: the selection is shared.
  M.select = async (code) => {
    await M.outline('selected', code || '');
    if (code) await M.glance(code);
  };
})();
