// Bounding boxes [west, south, east, north] of territories, read off their shapes.
(() => {
  const M = yaqaza.map;

  const widen = (box, [x, y]) => {
    if (x < box[0]) box[0] = x;
    if (y < box[1]) box[1] = y;
    if (x > box[2]) box[2] = x;
    if (y > box[3]) box[3] = y;
  };

  M.rings = (geometry) => (geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat());

  M.boxOf = (feature) => {
    if (!feature.box) {
      feature.box = [180, 90, -180, -90];
      for (const ring of M.rings(feature.geometry)) for (const point of ring) widen(feature.box, point);
    }
    return feature.box;
  };

  M.overlap = (a, b) => a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];

  M.find = async (code) => {
    const shapes = await M.shapes(M.levelOf(code));
    return shapes.find((feature) => feature.properties.c === code) || null;
  };
})();
