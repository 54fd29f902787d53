// The map's style: white ground, no tiles; each level is a source, coloured by feature state.
(() => {
  const M = yaqaza.map;
  const STATE = (name) => ['feature-state', name];

  M.source = (level) => ({ type: 'geojson', data: M.boot.layers[level], generateId: true, maxzoom: 11 });

  M.width = (near, far) => ['interpolate', ['linear'], ['zoom'], 4, near, 9, far];

  const LINES = {
    commune: () => ({ 'line-color': M.boot.colours.border, 'line-width': M.width(0.35, 1) }),
    arrondissement_prefecture: () => ({ 'line-color': M.boot.colours.border, 'line-width': 1 }),
    province: () => ({ 'line-color': M.boot.colours.strong, 'line-width': M.width(0.6, 1.6) }),
    region: () => ({ 'line-color': M.boot.colours.strongest, 'line-width': M.width(1.2, 2.6) }),
  };

  // One kind of paint for every fill: each other kind is one more shader to compile before the first map.
  M.paintOf = (otherwise, opacity) => ({
    'fill-color': ['to-color', STATE('f'), otherwise],
    'fill-antialias': false,
    'fill-opacity': opacity,
  });

  // `opacity` shows or hides a level: a change of it needs no new tiles, one of visibility would.
  M.fill = (level, opacity) => ({
    id: `${level}-fill`,
    type: 'fill',
    source: level,
    paint: M.paintOf(M.boot.colours.blank, opacity),
  });

  M.line = (level, opacity) => ({
    id: `${level}-line`,
    type: 'line',
    source: level,
    paint: { ...LINES[level](), 'line-opacity': opacity },
  });

  // One layer for each kind of non-value, added when a map first needs it.
  M.signLayer = (level, sign, { pattern, ink }) => {
    const opacity = ['case', ['==', STATE('s'), sign], 1, 0];
    const layer = { id: `${level}-${sign}`, source: level };
    return pattern
      ? { ...layer, type: 'fill', paint: { 'fill-pattern': pattern, 'fill-antialias': false, 'fill-opacity': opacity } }
      : { ...layer, type: 'line', paint: { 'line-color': ink, 'line-width': 2, 'line-opacity': opacity } };
  };
})();
