// Small maps as SVG: every element with data-sketch (pages/_parts/sketch.py) is drawn from one file an area.
window.yaqaza = window.yaqaza || {};

(() => {
  const S = (yaqaza.sketch = { drawings: new WeakMap() });
  const SVG = 'http://www.w3.org/2000/svg';
  const MARGIN = 0.012; // of the long side: borders are not cut off
  const TILE = 6; // pixels of a pattern
  let count = 0;

  S.element = (name, attributes = {}, children = []) => {
    const made = document.createElementNS(SVG, name);
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    made.append(...children);
    return made;
  };
  const path = (d, className) => S.element('path', { d, class: className });

  // Asked once an address, whoever asks; a failure is not kept.
  const answers = new Map();
  S.json = (url) => {
    const asked = async () => {
      const answer = await fetch(url);
      if (!answer.ok) throw new Error(`${url}: ${answer.status}`);
      return answer.json();
    };
    if (!answers.has(url)) answers.set(url, asked());
    answers.get(url).catch(() => answers.delete(url));
    return answers.get(url);
  };

  // Patterns keep their size on the screen whatever the units of the map.
  const MOTIFS = {
    hatched: (ink) => [S.element('path', { d: 'M-1 7L7 -1M-1 1L1 -1M5 7L7 5', stroke: ink, 'stroke-width': 1 })],
    dotted: (ink) => [1.5, 4.5].map((at) => S.element('circle', { cx: at, cy: at, r: 0.9, fill: ink })),
  };
  const pattern = ({ pattern: kind, fill, ink }, id, unit) =>
    S.element('pattern', { id, width: TILE, height: TILE, patternUnits: 'userSpaceOnUse', patternTransform: `scale(${unit})` }, [
      S.element('rect', { width: TILE, height: TILE, fill }),
      ...MOTIFS[kind](ink),
    ]);

  // Fills by letter of spec.classes: what a path of that letter looks like.
  const looks = (drawing, { fills = [] }) =>
    fills.map((fill) => {
      const id = `sketch-${drawing.number}-${fill.name}`;
      if (fill.pattern) drawing.defs.append(pattern(fill, id, drawing.unit));
      return { name: fill.name, fill: fill.pattern ? `url(#${id})` : fill.fill, stroke: fill.pattern ? '' : fill.ink };
    });

  const paint = (drawing, spec) => {
    drawing.defs.replaceChildren();
    const letters = looks(drawing, spec);
    [...drawing.paths.values()].forEach((shape, at) => {
      const look = letters[parseInt(spec.classes[at], 36)];
      shape.setAttribute('class', look ? `fill-${look.name}` : '');
      shape.style.fill = look?.fill || '';
      shape.style.stroke = look?.stroke || '';
    });
  };

  const mercator = (lat) => (Math.asinh(Math.tan((lat * Math.PI) / 180)) * 180) / Math.PI;
  const dot = ({ origin: [west, north], scale }, [lon, lat, kind, title]) => {
    const d = `M${((lon - west) * scale).toFixed(1)} ${((north - mercator(lat)) * scale).toFixed(1)}h0`;
    return S.element('g', { class: `sketch-point sketch-point-${kind}`, 'data-title': title }, [path(d, ''), path(d, '')]);
  };

  const shapesOf = (file, { links }) => {
    const paths = new Map(file.shapes.map(([code, d]) => [code, S.element('path', { d, 'data-code': code })]));
    const linked = ([code, shape]) => S.element('a', { href: links.replace('{code}', code), tabindex: -1 }, [shape]);
    return [paths, links ? [...paths].map(linked) : [...paths.values()]];
  };

  // All of the map, or the part between some degrees: west, south, east, north.
  const boxOf = ({ box, origin: [left, top], scale }, frame) => {
    const [west, north] = frame ? [(frame[0] - left) * scale, (top - mercator(frame[3])) * scale] : [0, 0];
    const [east, south] = frame ? [(frame[2] - left) * scale, (top - mercator(frame[1])) * scale] : box;
    const margin = Math.max(east - west, south - north) * MARGIN;
    return [west - margin, north - margin, east - west + 2 * margin, south - north + 2 * margin];
  };

  const drawnOf = ({ url, links, frame }) => JSON.stringify([url, links, frame]);

  const begun = (host, spec, file) => {
    const box = boxOf(file, spec.frame);
    const [paths, shapes] = shapesOf(file, spec);
    const parts = { defs: S.element('defs'), points: S.element('g'), marked: path('', 'sketch-marked'), over: path('', 'sketch-over') };
    const svg = S.element(
      'svg',
      { class: 'sketch-drawing', viewBox: box.join(' '), 'aria-hidden': true, focusable: false },
      [
        parts.defs,
        path(file.extra || '', 'sketch-extra'),
        S.element('g', { class: 'sketch-shapes' }, shapes),
        path(file.lines, 'sketch-lines'),
        parts.marked,
        parts.over,
        parts.points,
      ],
    );
    if (spec.frame) svg.style.overflow = 'hidden';
    host.querySelector('.sketch-drawing')?.remove();
    host.append(svg);
    const unit = box[2] / (svg.clientWidth || 480);
    return { ...parts, svg, file, paths, unit, number: (count += 1), drawn: drawnOf(spec) };
  };

  // Another area, another part of it, or other links: drawn anew. Other figures: the same paths get other fills.
  const draw = (host, spec, file) => {
    const before = S.drawings.get(host);
    const same = before?.drawn === drawnOf(spec) && before.svg.isConnected;
    const drawing = same ? before : begun(host, spec, file);
    S.drawings.set(host, Object.assign(drawing, { spec }));
    paint(drawing, spec);
    drawing.marked.setAttribute('d', drawing.paths.get(spec.marked)?.getAttribute('d') || '');
    drawing.points.replaceChildren(...(spec.points || []).map((point) => dot(file, point)));
    host.dataset.drawn = '';
  };

  // The label is what is read where no map can be drawn: it stays until one is.
  const wanted = new WeakMap();
  const show = async (host) => {
    const asked = host.dataset.sketch;
    if (wanted.get(host) === asked) return;
    wanted.set(host, asked);
    const spec = { links: '', ...JSON.parse(asked) };
    const file = await S.json(spec.url);
    if (wanted.get(host) === asked) draw(host, spec, file);
  };
  const undraw = (host, reason) => {
    console.warn(reason);
    host.querySelector('.sketch-drawing')?.remove();
    delete host.dataset.drawn;
  };
  const showAll = () => {
    for (const host of document.querySelectorAll('[data-sketch]')) show(host).catch((reason) => undraw(host, reason));
  };

  // However many changes come at once, one look a frame.
  let due = false;
  const soon = () => {
    if (due) return;
    due = true;
    requestAnimationFrame(() => {
      due = false;
      showAll();
    });
  };
  new MutationObserver(soon).observe(document.documentElement, { subtree: true, childList: true, attributeFilter: ['data-sketch'] });
  soon();
})();
