// A map driven by feature state, and nothing else: shared by the bare Dash page and the page without Dash.
window.benchShapes = {
  start(setup, classes, place) {
    const map = new maplibregl.Map({
      container: place,
      style: { version: 8, sources: {}, layers: [{ id: 'ground', type: 'background', paint: { 'background-color': '#ffffff' } }] },
      bounds: setup.bounds,
      attributionControl: false,
      fadeDuration: 0,
    });
    this.map = map;
    this.setup = setup;
    map.on('load', () => {
      map.addSource('shapes', { type: 'geojson', data: setup.url, promoteId: 'c' });
      const fill = ['coalesce', ['feature-state', 'f'], '#eeeeee'];
      map.addLayer({ id: 'fill', type: 'fill', source: 'shapes', paint: { 'fill-color': fill } });
      map.addLayer({ id: 'line', type: 'line', source: 'shapes', paint: { 'line-color': '#888888', 'line-width': 0.5 } });
      this.paint(classes);
    });
  },
  paint(classes) {
    const { codes, colours } = this.setup;
    for (let i = 0; i < codes.length; i++) {
      const f = colours[Number(classes[i])] || '#dddddd';
      this.map.setFeatureState({ source: 'shapes', id: codes[i] }, { f });
    }
  },
};
