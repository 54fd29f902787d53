// What stands on the page, drawn anew as SVG with everything the styles gave it: SVG, HTML and plotly's graphs.
window.yaqaza = window.yaqaza || {};

(() => {
  const D = (yaqaza.drawn = {});
  const NS = 'http://www.w3.org/2000/svg';
  // What an SVG keeps when its page's styles are gone, and what it would have without being told.
  const USUAL = {
    fill: 'rgb(0, 0, 0)', stroke: 'none', 'stroke-width': '1px', 'stroke-dasharray': 'none', 'stroke-linejoin': 'miter', 'stroke-linecap': 'butt',
    opacity: '1', 'fill-opacity': '1', 'stroke-opacity': '1', 'fill-rule': 'nonzero', 'paint-order': 'normal', visibility: 'visible', display: 'inline', 'vector-effect': 'none',
    'font-size': '', 'font-weight': '', 'text-anchor': 'start', 'dominant-baseline': 'auto', direction: 'ltr', 'stop-color': 'rgb(0, 0, 0)',
  };
  const INHERITED = ['font-size', 'font-weight', 'direction'];

  D.element = (name, attributes = {}, ...content) => {
    const made = document.createElementNS(NS, name);
    for (const [key, value] of Object.entries(attributes)) if (value !== '' && value !== null) made.setAttribute(key, value);
    made.append(...content);
    return made;
  };

  const HIDDEN = '[data-untaken], .plainly-said, .modebar';
  const seen = (element, style) =>
    !element.matches(HIDDEN) && !style.clipPath.startsWith('inset(50') && element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
  const clear = (colour) => colour === 'transparent' || /^rgba\(.*, 0\)$/.test(colour);

  // A copy of an SVG whose elements carry their own look.
  const dressed = (original, copy) => {
    const style = getComputedStyle(original);
    for (const [name, usual] of Object.entries(USUAL)) {
      const value = style.getPropertyValue(name);
      const wanted = INHERITED.includes(name) ? original.matches('svg, text, tspan') : value !== usual;
      if (value && wanted) copy.setAttribute(name, value);
    }
    copy.removeAttribute('class');
    copy.removeAttribute('style');
    [...original.children].forEach((child, at) => dressed(child, copy.children[at]));
  };
  const picture = (svg, from) => {
    const { left, top, width, height } = svg.getBoundingClientRect();
    const copy = svg.cloneNode(true);
    dressed(svg, copy);
    // A part of a map ends where its frame does.
    const overflow = getComputedStyle(svg).overflow === 'hidden' ? 'hidden' : 'visible';
    for (const [name, value] of Object.entries({ x: left - from.left, y: top - from.top, width, height, overflow })) copy.setAttribute(name, value);
    return copy;
  };

  // Stripes and dots of non-values: one tile of each.
  const motif = (kind, id) =>
    D.element('pattern', { id, width: 6, height: 6, patternUnits: 'userSpaceOnUse' },
      kind === 'linear' ? D.element('path', { d: 'M-1 7L7 -1M-1 1L1 -1M5 7L7 5', stroke: '#6b767c', 'stroke-width': 1 }) : D.element('circle', { cx: 3, cy: 3, r: 1, fill: '#6b767c' }));

  const box = (element, style, from, out) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    if (!width || !height) return;
    const at = { x: left - from.left, y: top - from.top, width, height, rx: parseFloat(style.borderTopLeftRadius) || '' };
    if (!clear(style.backgroundColor)) out.push(D.element('rect', { ...at, fill: style.backgroundColor }));
    const kind = /(linear|radial)-gradient/.exec(style.backgroundImage)?.[1];
    if (kind) out.push(D.element('rect', { ...at, fill: `url(#drawn-${kind})` }));
    const sides = { Top: [0, 0, 1, 0], Right: [1, 0, 1, 1], Bottom: [0, 1, 1, 1], Left: [0, 0, 0, 1] };
    for (const [side, [x1, y1, x2, y2]] of Object.entries(sides)) {
      const wide = parseFloat(style[`border${side}Width`]);
      const colour = style[`border${side}Color`];
      if (!wide || style[`border${side}Style`] === 'none' || clear(colour)) continue;
      const dash = style[`border${side}Style`] === 'dashed' ? '4 3' : '';
      out.push(D.element('line', { x1: at.x + x1 * width, y1: at.y + y1 * height, x2: at.x + x2 * width, y2: at.y + y2 * height, stroke: colour, 'stroke-width': wide, 'stroke-dasharray': dash }));
    }
  };

  // A line with its middle; what an edge cuts off is left out, as the screen does.
  const kept = ({ start, end, left, right, top, bottom }, node, edge) => {
    const whole = node.data.slice(start, end).replace(/\s+/g, ' ');
    const y = (top + bottom) / 2;
    if (!edge || right - left <= edge.width) return { said: whole, x: (left + right) / 2, y };
    const letters = Math.max(1, Math.floor((whole.length * edge.width) / (right - left)) - 1);
    return { said: `${whole.slice(0, letters)}…`, x: (edge.left + edge.right) / 2, y };
  };

  // A text as the browser has broken it into lines, each drawn about its middle so that its direction does not matter.
  const written = (node, style, from, out) => {
    const range = document.createRange();
    const lines = []; // a line may end after a hyphen
    const level = style.writingMode === 'horizontal-tb';
    for (const { 0: piece, index } of node.data.matchAll(/[^\s-]*-|[^\s-]+/g)) {
      range.setStart(node, index);
      range.setEnd(node, index + piece.length);
      const { left, right, top, bottom, width } = range.getBoundingClientRect();
      if (!width) continue;
      const line = lines.at(-1);
      if (!line || (level && Math.abs(line.top - top) > 4)) lines.push({ start: index, end: index + piece.length, left, right, top, bottom });
      else Object.assign(line, { end: index + piece.length, left: Math.min(line.left, left), right: Math.max(line.right, right), top: Math.min(line.top, top), bottom: Math.max(line.bottom, bottom) });
    }
    const look = { 'font-size': style.fontSize, 'font-weight': style.fontWeight, fill: style.color, direction: style.direction, 'text-anchor': 'middle', 'dominant-baseline': 'central' };
    for (const line of lines) {
      const { said, x, y } = kept(line, node, level && style.overflowX !== 'visible' ? node.parentElement.getBoundingClientRect() : null);
      const turned = level ? '' : `rotate(${style.rotate === '180deg' ? -90 : 90} ${x - from.left} ${y - from.top})`;
      out.push(D.element('text', { x: x - from.left, y: y - from.top, transform: turned, ...look }, said));
    }
  };

  const walk = (element, from, out) => {
    const style = getComputedStyle(element);
    if (!seen(element, style)) return;
    from.reach(element.getBoundingClientRect());
    if (element instanceof SVGSVGElement) return void out.push(picture(element, from));
    box(element, style, from, out);
    for (const child of element.childNodes)
      if (child.nodeType === 3) child.data.trim() && written(child, style, from, out);
      else if (child.nodeType === 1) walk(child, from, out);
  };

  // In the light theme and without scrolling: what a reader would have on paper. Nothing of it comes on the screen.
  const asOnPaper = (host, look) => {
    const page = document.documentElement;
    const { theme } = page.dataset;
    page.dataset.theme = 'light';
    host.classList.add('taken');
    try {
      return look();
    } finally {
      host.classList.remove('taken');
      page.dataset.theme = theme;
    }
  };

  // The corner everything is measured from, and how far what is drawn reaches: from right to left, beyond it.
  const corner = ({ left, top }) => {
    const reached = { left, top, first: 0, last: 0, height: 0 };
    reached.reach = (box) => {
      reached.first = Math.min(reached.first, box.left - left);
      reached.last = Math.max(reached.last, box.right - left);
      reached.height = Math.max(reached.height, box.bottom - top);
    };
    return reached;
  };

  // The element as a group of SVG, with its size.
  D.of = (host) =>
    asOnPaper(host, () => {
      const from = corner(host.getBoundingClientRect());
      const parts = [];
      walk(host, from, parts);
      const content = D.element('g', { transform: `translate(${-from.first} 0)` }, D.element('defs', {}, motif('linear', 'drawn-linear'), motif('radial', 'drawn-radial')), ...parts);
      return { content: D.element('g', {}, content), width: from.last - from.first, height: from.height };
    });
})();
