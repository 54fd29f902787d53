// Casablanca to Rabat, drawn larger at country level: its units are too small there to point at.
// Plain SVG: a second WebGL map would be drawn again at each change of colours.
(() => {
  const M = yaqaza.map;
  const SVG = 'http://www.w3.org/2000/svg';
  const WIDTH = 190;
  let inset = null;
  let paths = new Map(); // code -> path
  let drawn = '';

  const make = (name, attributes) => {
    const made = document.createElementNS(SVG, name);
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    return made;
  };

  const projection = ([west, south, east, north]) => {
    const scale = WIDTH / (east - west);
    const stretch = scale / Math.cos((((south + north) / 2) * Math.PI) / 180);
    const at = ([x, y]) => `${((x - west) * scale).toFixed(1)} ${((north - y) * stretch).toFixed(1)}`;
    return { at, height: (north - south) * stretch };
  };

  const outlineOf = (feature, at) => M.rings(feature.geometry).map((ring) => `M${ring.map(at).join('L')}Z`).join('');

  const draw = async (level) => {
    const box = M.boot.inset;
    const { at, height } = projection(box);
    const near = (await M.shapes(level)).filter((feature) => M.overlap(M.boxOf(feature), box));
    const regions = (await M.shapes('region')).filter((feature) => M.overlap(M.boxOf(feature), box));
    const svg = make('svg', { viewBox: `0 0 ${WIDTH} ${height}`, class: `map-inset-${level}` });
    paths = new Map(near.map((feature) => [feature.properties.c, make('path', { d: outlineOf(feature, at) })]));
    svg.append(signPatterns(), ...paths.values(), ...regions.map((f) => make('path', { d: outlineOf(f, at), class: 'map-inset-region' })));
    return svg;
  };

  const signPatterns = () => {
    const defs = make('defs', {});
    for (const { pattern, ink, fill } of Object.values(M.boot.signs).filter((sign) => sign.pattern)) {
      const tile = make('pattern', { id: `inset-${pattern}`, width: 6, height: 6, patternUnits: 'userSpaceOnUse' });
      const sign = pattern === 'hatched' ? { d: 'M-1 7L7 -1', stroke: ink } : { d: 'M3 2v2', stroke: ink, 'stroke-width': 2 };
      tile.append(make('rect', { width: 6, height: 6, fill }), make('path', sign));
      defs.append(tile);
    }
    return defs;
  };

  const colour = async ({ level, signs, ramp }) => {
    const shapes = await M.shapes(level);
    const places = new Map(shapes.map((feature, i) => [feature.properties.c, i]));
    for (const [code, path] of paths) {
      const look = M.boot.signs[signs[places.get(code)]];
      path.style.fill = look?.pattern ? `url(#inset-${look.pattern})` : M.colour(signs[places.get(code)], ramp);
    }
  };

  const codeAt = (event) => [...paths].find(([, path]) => path === event.target)?.[0] || '';

  const pointAt = (event) => {
    const frame = M.node.getBoundingClientRect();
    return { x: event.clientX - frame.left, y: event.clientY - frame.top };
  };

  const frame = () => {
    inset = document.createElement('figure');
    inset.className = 'map-inset';
    inset.dir = 'ltr';
    inset.setAttribute('aria-hidden', 'true'); // the same territories are reached by keyboard on the map itself
    inset.addEventListener('pointermove', (event) => M.hover(codeAt(event), pointAt(event)));
    inset.addEventListener('pointerleave', M.leave);
    inset.addEventListener('click', (event) => codeAt(event) && M.enter(codeAt(event)));
    M.node.append(inset);
  };

  M.outlineInset = ({ hovered, selected }) => {
    for (const [code, path] of paths) {
      path.classList.toggle('hovered', code === hovered);
      path.classList.toggle('selected', code === selected);
    }
  };

  M.drawInset = async (shown) => {
    if (!inset) frame();
    inset.hidden = shown.sized || shown.within !== 'MA' || !['province', 'commune'].includes(shown.level);
    if (inset.hidden) return;
    const fresh = drawn === shown.level ? null : await draw(shown.level);
    await colour(shown);
    M.outlineInset(M.outlined);
    if (fresh) inset.replaceChildren(fresh, caption());
    drawn = shown.level;
  };

  const caption = () => {
    const element = document.createElement('figcaption');
    element.dir = M.boot.dir;
    element.textContent = M.boot.words.inset;
    return element;
  };
})();
