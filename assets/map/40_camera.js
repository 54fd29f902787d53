// Where the map looks.
(() => {
  const M = yaqaza.map;
  const still = matchMedia('(prefers-reduced-motion: reduce)');

  M.pace = () => (still.matches ? 0 : 350);

  M.boxOfCode = async (code) => {
    if (code === 'MA') return M.boot.bounds;
    const feature = await M.find(code);
    return feature ? M.boxOf(feature) : M.boot.bounds;
  };

  M.padding = () => (M.node.clientWidth < 500 ? 8 : 20);

  // Look at a territory (by code) or at a box.
  M.fit = async (target, duration = M.pace()) => {
    const box = Array.isArray(target) ? target : await M.boxOfCode(target);
    M.gl.fitBounds([box.slice(0, 2), box.slice(2)], { padding: M.padding(), duration, maxZoom: 11 });
  };

  // Bring a territory on to the screen if it is not there; never move for one that is.
  M.glance = async (code) => {
    const box = await M.boxOfCode(code);
    const seen = M.gl.getBounds();
    const view = [seen.getWest(), seen.getSouth(), seen.getEast(), seen.getNorth()];
    if (!M.overlap(box, view)) M.gl.easeTo({ center: [(box[0] + box[2]) / 2, (box[1] + box[3]) / 2], duration: M.pace() });
  };
})();
