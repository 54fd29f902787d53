// Names on the map as HTML, so that the browser shapes Arabic; larger territories first, none over another.
(() => {
  const M = yaqaza.map;
  const NAMED = { country: 'region', region: 'province', province: 'commune', commune: 'commune' };
  const GAP = 3;
  let labels = [];
  let wanted = '';

  const label = (feature) => {
    const element = document.createElement('div');
    element.className = 'map-label';
    element.textContent = M.names.get(feature.properties.c);
    element.setAttribute('aria-hidden', 'true');
    const { x, y } = feature.properties;
    const marker = new maplibregl.Marker({ element, anchor: 'center', opacityWhenCovered: 1 }).setLngLat([x, y]);
    const [west, south, east, north] = M.boxOf(feature);
    return { marker, element, weight: (east - west) * (north - south) };
  };

  const replace = (features) => {
    for (const { marker } of labels) marker.remove();
    labels = features.map(label);
    labels.sort((a, b) => b.weight - a.weight);
    for (const { marker } of labels) marker.addTo(M.gl);
  };

  const box = ({ marker, element }) => {
    const { x, y } = M.gl.project(marker.getLngLat());
    const [width, height] = [element.offsetWidth, element.offsetHeight];
    return [x - width / 2 - GAP, y - height / 2, x + width / 2 + GAP, y + height / 2];
  };

  // Where a label may stand: on its point, else a little above or below it.
  const SHIFTS = [0, -0.6, 0.6];
  const shifted = ([left, top, right, bottom], by) => {
    const rise = Math.round((bottom - top) * by);
    return { rise, box: [left, top + rise, right, bottom + rise] };
  };

  M.placeLabels = () => {
    const taken = [];
    const boxes = labels.map(box);
    labels.forEach(({ marker, element }, i) => {
      const places = SHIFTS.map((by) => shifted(boxes[i], by));
      const free = places.find((place) => !taken.some((other) => M.overlap(other, place.box)));
      element.classList.toggle('hidden', !free);
      if (!free) return;
      marker.setOffset([0, free.rise]);
      taken.push(free.box);
    });
  };

  M.nameShapes = async (view) => {
    const level = view.level === 'arrondissement_prefecture' ? view.level : NAMED[M.levelOf(view.within)];
    wanted = `${level} ${view.within}`;
    const mine = wanted;
    const [shapes] = await Promise.all([M.shapes(level), level === 'commune' && M.learnCommunes(view.within.slice(0, 6))]);
    if (mine !== wanted) return;
    replace(shapes.filter((feature) => M.inside(feature.properties.c, view.within)));
    M.placeLabels();
  };
})();
