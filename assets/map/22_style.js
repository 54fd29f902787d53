// The map's style: white ground, no tiles; each level is a source, coloured by feature state.
(() => {
  const M = yaqaza.map;
  const STATE = (name) => ['feature-state', name];

  M.source = (name) => ({ type: 'geojson', data: M.file(name), generateId: true, maxzoom: 11 });

  // One kind of paint for every fill: each other kind is one more shader to compile before the first map.
  M.paintOf = (otherwise, opacity) => ({
    'fill-color': ['to-color', STATE('f'), otherwise],
    'fill-antialias': false,
    'fill-opacity': opacity,
  });

  // `opacity` shows or hides a level: a change of it needs no new tiles, one of visibility would.
  const fill = (level) => ({ id: `${level}-fill`, type: 'fill', source: level, paint: M.paintOf(M.boot.colours.blank, 1) });

  const width = (near, far) => ['interpolate', ['linear'], ['zoom'], 4, near, 9, far];

  const line = (id, source, colour, wide, more = {}) => ({
    id, type: 'line', source, ...more, paint: { 'line-color': M.boot.colours[colour], 'line-width': wide, 'line-opacity': 1 },
  });

  const parting = (kind) => ({ filter: ['==', ['get', 'k'], kind] });

  // Borders come as lines, each once: as outlines of shapes they would be drawn twice, and three times over
  // where a province or a region ends. Communes close up are few, and drawn as outlines.
  const THIN = width(0.35, 1);
  const LAYERS = {
    'commune-fill': () => fill('commune'),
    'arrondissement_prefecture-fill': () => fill('arrondissement_prefecture'),
    'province-fill': () => fill('province'),
    'region-fill': () => fill('region'),
    'commune-border': () => line('commune-border', 'commune_border', 'border', THIN, { maxzoom: M.CLOSE }),
    'commune-line': () => line('commune-line', 'commune', 'border', THIN, { minzoom: M.CLOSE }),
    'arrondissement_prefecture-line': () => line('arrondissement_prefecture-line', 'arrondissement_prefecture', 'border', 1),
    'province-line': () => line('province-line', 'border', 'strong', width(0.6, 1.6), parting('province')),
    'region-line': () => line('region-line', 'border', 'strongest', width(1.2, 2.6), parting('region')),
    'plain-fill': () => ({ id: 'plain-fill', type: 'fill', source: 'map_only', paint: M.paintOf(M.boot.colours.plain, 1) }),
    'plain-line': () => line('plain-line', 'map_only', 'strong', 1),
  };

  M.layer = (id) => LAYERS[id]();
  M.ground = () => ({ id: 'ground', type: 'background', paint: { 'background-color': M.boot.colours.ground } });
  // From bottom to top: fills lie under every line; within each kind, smaller units lie under larger ones.
  M.STACK = Object.keys(LAYERS);
})();
