// Hatching, dots and frames over what has no figure: a source of its own, which holds these territories only,
// because another layer on a whole level would have all its tiles made anew.
(() => {
  const M = yaqaza.map;
  const EMPTY = { type: 'FeatureCollection', features: [] };
  let drawn = ''; // level, detail and signs of what the source holds
  let marked = new Map(); // id -> mark, as last written into the state

  const marks = () => [...Object.entries(M.boot.signs), ...Object.entries(M.boot.overlays)].filter(([, { ink }]) => ink);

  const layer = ([sign, { pattern, ink }]) => {
    const opacity = ['case', ['==', ['feature-state', 'mark'], ['get', 'mark']], 1, 0];
    const one = { id: `sign-${sign}`, source: 'signs', filter: ['==', ['get', 'sign'], sign] };
    return pattern
      ? { ...one, type: 'fill', paint: { 'fill-pattern': pattern, 'fill-antialias': false, 'fill-opacity': opacity } }
      : { ...one, type: 'line', paint: { 'line-color': ink, 'line-width': 2, 'line-opacity': opacity } };
  };

  const add = () => {
    M.addPatterns(M.gl);
    M.gl.addSource('signs', { type: 'geojson', data: EMPTY, maxzoom: 11 });
    const lines = M.STACK.slice(M.STACK.indexOf('region-fill') + 1).find((id) => M.gl.getLayer(id));
    for (const mark of marks()) M.gl.addLayer(layer(mark), mark[1].pattern ? lines : 'hovered-line');
  };

  // Which marks may be seen, at once: what a new map has a figure for loses its hatching with its old colour.
  const mark = (wanted) => {
    for (const id of marked.keys()) if (!wanted.has(id)) M.gl.setFeatureState({ source: 'signs', id }, { mark: '' });
    for (const [id, text] of wanted)
      if (marked.get(id) !== text) M.gl.setFeatureState({ source: 'signs', id }, { mark: text });
    marked = wanted;
  };

  // What is drawn over each territory: the mark of its sign, or the pattern over its class.
  const over = (signs, overlays) => {
    const inked = new Set(marks().map(([sign]) => sign));
    const pattern = (sign) => (overlays && M.isClass(sign) ? overlays[M.classOf(sign) % overlays.length] : '');
    return signs.map((sign) => (inked.has(sign) ? sign : pattern(sign)));
  };

  M.showSigns = async (level, signs, overlays) => {
    const marked = over(signs, overlays);
    const wanted = new Map(marked.flatMap((sign, id) => (sign ? [[id, `${level} ${sign}`]] : [])));
    if (!M.gl.getSource('signs')) {
      if (!wanted.size) return;
      add();
    }
    mark(wanted);
    const now = JSON.stringify([M.file(level), ...wanted]);
    if (now === drawn) return;
    drawn = now;
    const shapes = wanted.size ? await M.shapes(level) : [];
    if (now !== drawn) return; // the reader has gone on
    const features = [...wanted].map(([id, text]) =>
      ({ type: 'Feature', id, properties: { sign: marked[id], mark: text }, geometry: shapes[id].geometry }));
    M.gl.getSource('signs').setData({ type: 'FeatureCollection', features });
  };
})();
