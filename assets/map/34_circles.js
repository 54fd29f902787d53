// Counts as circles in the middle of their territories; their areas are proportional to the counts.
(() => {
  const M = yaqaza.map;
  const EMPTY = { type: 'FeatureCollection', features: [] };
  const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
  const USUAL_WIDTH = 560; // pixels of a map on which the largest circle has its full radius
  let drawn = null; // what is drawn now, or about to be

  const add = () => {
    const paint = {
      'circle-radius': ['get', 'r'], 'circle-color': ['get', 'f'], 'circle-opacity': 0.78,
      'circle-stroke-color': ['get', 'edge'], 'circle-stroke-width': 0.8,
    };
    M.gl.addSource('circles', { type: 'geojson', data: EMPTY });
    M.gl.addLayer({ id: 'circle', type: 'circle', source: 'circles', layout: { 'circle-sort-key': ['get', 'order'] }, paint }, 'hovered-line');
  };

  const size = (sizes, at) => DIGITS.indexOf(sizes[2 * at]) * DIGITS.length + DIGITS.indexOf(sizes[2 * at + 1]);

  // The largest circle that is shown has the full radius; the legend draws its own by the same rule.
  const features = (shapes, { level, within, signs, ramp }, { z, d }) => {
    const [from, to] = M.stretch(level, within);
    const sizes = shapes.map((_, at) => (at >= from && at < to ? size(z, at) : 0));
    // One colour parts at white edges; the lightest class of a ramp needs dark ones.
    const edge = M.boot.colours[ramp === 'circles' ? 'ground' : 'strong'];
    const unit = (d * M.circleScale()) / Math.max(...sizes, 1);
    return shapes.flatMap(({ properties: { c, x, y } }, at) => {
      if (!sizes[at] || !M.isClass(signs[at])) return [];
      const properties = { c, r: sizes[at] * unit, f: M.colour(signs[at], ramp), edge, order: -sizes[at] };
      return [{ type: 'Feature', properties, geometry: { type: 'Point', coordinates: [x, y] } }];
    });
  };

  M.circleScale = () => Math.min(1, M.node.clientWidth / USUAL_WIDTH);

  M.showCircles = async (shown, data) => {
    drawn = data.z ? shown : null;
    if (!M.gl.getSource('circles')) {
      if (!data.z) return;
      add();
    }
    const shapes = data.z ? await M.shapes(shown.level) : [];
    if (data.z && drawn !== shown) return; // the reader has gone on
    document.documentElement.style.setProperty('--circle-scale', M.circleScale());
    M.circles = data.z ? features(shapes, shown, data) : [];
    M.gl.getSource('circles').setData({ type: 'FeatureCollection', features: M.circles });
  };

  // The territory whose circle lies under a point of the screen; the smallest of several.
  M.circleAt = (point) => {
    if (!drawn || !M.gl.getLayer('circle')) return '';
    const found = M.gl.queryRenderedFeatures(point, { layers: ['circle'] }).map(({ properties }) => properties);
    return found.sort((a, b) => a.r - b.r)[0]?.c || '';
  };
})();
