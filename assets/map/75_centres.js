// Centres as points, loaded only when asked for; close ones gather into a circle with their count.
(() => {
  const M = yaqaza.map;
  const EMPTY = { type: 'FeatureCollection', features: [] };
  let counts = new Map(); // cluster -> marker
  let wanted = '';
  let told = null; // what the strip below the map says of the points

  const points = M.once((type) => M.ask('centres', { type, lang: M.boot.lang }));

  const addLayers = () => {
    const { centre, ground } = M.boot.colours;
    const paint = { 'circle-color': centre, 'circle-stroke-color': ground, 'circle-stroke-width': 1.2 };
    const grown = ['step', ['get', 'point_count'], 10, 10, 13, 50, 16, 200, 20];
    M.gl.addSource('centres', { type: 'geojson', data: EMPTY, cluster: true, clusterRadius: 34, clusterMaxZoom: 11 });
    M.gl.addLayer({ id: 'centre', type: 'circle', source: 'centres', filter: ['!', ['has', 'point_count']], paint: { ...paint, 'circle-radius': 4.5 } });
    M.gl.addLayer({ id: 'centre-group', type: 'circle', source: 'centres', filter: ['has', 'point_count'], paint: { ...paint, 'circle-radius': grown, 'circle-opacity': 0.92 } });
    M.gl.on('moveend', countGroups);
    M.gl.on('sourcedata', ({ sourceId }) => sourceId === 'centres' && countGroups());
  };

  const count = ({ properties, geometry }) => {
    const element = document.createElement('div');
    element.className = 'map-count';
    element.textContent = new Intl.NumberFormat(`${M.boot.lang}-MA`).format(properties.point_count);
    return new maplibregl.Marker({ element }).setLngLat(geometry.coordinates).addTo(M.gl);
  };

  const countGroups = () => {
    const seen = new Map();
    for (const group of M.gl.querySourceFeatures('centres', { filter: ['has', 'point_count'] }))
      seen.set(group.properties.cluster_id, group);
    for (const [id, marker] of counts) if (!seen.has(id)) { marker.remove(); counts.delete(id); }
    for (const [id, group] of seen) if (!counts.has(id)) counts.set(id, count(group));
  };

  const at = (point) => {
    if (!M.gl.getLayer('centre')) return null;
    const { x, y } = point;
    return M.gl.queryRenderedFeatures([[x - 4, y - 4], [x + 4, y + 4]], { layers: ['centre', 'centre-group'] })[0];
  };

  M.overCentre = (point) => {
    const feature = at(point);
    if (!feature) return false;
    const { name, type, note, mark } = feature.properties;
    if (!name) return true;
    const known = yaqaza.centres && told ? yaqaza.centres.lines(feature.properties, told.at(-1)) : [];
    const lines = [['name', name], ['label', type], ['value', note], ...known, ['mark', mark]];
    M.showNote(lines.filter(([, text]) => text), point);
    return true;
  };

  // A click on a gathered circle looks closer, until its centres part.
  M.onCentre = (point) => {
    const feature = at(point);
    if (!feature) return false;
    const { cluster_id: id } = feature.properties;
    if (id === undefined) return M.overCentre(point);
    const closer = async () => {
      const zoom = await M.gl.getSource('centres').getClusterExpansionZoom(id);
      M.gl.easeTo({ center: feature.geometry.coordinates, zoom, duration: M.pace() });
    };
    M.begun(closer());
    return true;
  };

  // What decides which centres are shown.
  M.centresOf = (view) => ['centres', 'regime', 'jisr', 'project'].map((name) => view?.[name] || '').join('|');

  M.tellCentres = () => told && yaqaza.centres?.tell(...told);

  M.showCentres = async (view) => {
    wanted = M.centresOf(view);
    const mine = wanted;
    told = null;
    if (!M.gl.getSource('centres')) {
      if (!view.centres) return;
      addLayers();
    }
    for (const [, marker] of counts) marker.remove();
    counts = new Map();
    const data = view.centres ? await points(view.centres) : EMPTY;
    if (wanted !== mine) return;
    if (!view.centres) return M.gl.getSource('centres').setData(EMPTY);
    const narrowed = M.narrow(data.features, view);
    M.gl.getSource('centres').setData({ type: 'FeatureCollection', features: narrowed.shown });
    told = [data.features, narrowed, data.said];
    M.tellCentres();
  };
})();
