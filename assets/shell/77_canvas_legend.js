// The legend on a canvas: each class with its colour, each non-value with its pattern, and how many there are.
(() => {
  const swatch = (pen, element) => {
    const { signs, overlays } = yaqaza.map.boot;
    const looks = { missing: signs.m, insufficient: signs.i, suppressed: signs.s, not_applicable: signs.n, apart: signs.a, ...overlays };
    const kind = Object.keys(looks).find((name) => element.classList.contains(`swatch-${name}`));
    const sign = kind && looks[kind];
    const across = element.classList.contains('swatch-circle') ? element.getBoundingClientRect().width : 0;
    if (!sign) return { fill: element.style.backgroundColor, across };
    if (kind in overlays) return { fill: element.style.backgroundColor, over: yaqaza.canvasPattern(pen, sign) };
    return { fill: sign.pattern ? yaqaza.canvasPattern(pen, sign) : sign.fill, edge: sign.pattern ? '' : sign.ink };
  };

  const entry = (pen, item) => {
    const bounds = item.querySelector('.legend-bounds').textContent;
    const { leftToRight, apart } = yaqaza.canvasText;
    const said = item.querySelector('.legend-range') ? leftToRight(bounds) : apart(bounds);
    const count = item.querySelector('.legend-count');
    const label = count ? `${said} ${apart(count.textContent)}` : said;
    const look = swatch(pen, item.querySelector('.swatch, .swatch-circle'));
    const room = Math.max(24, (look.across || 0) + 6);
    return { label, ...look, room, tall: Math.max(22, (look.across || 0) + 4), width: room + pen.measureText(label).width + 16 };
  };

  // Where each entry of the legend stands: as many in a line as there is room.
  const placed = (entries, width) => {
    const lines = [];
    let x = 0;
    for (const one of entries) {
      if (!lines.length || x + one.width > width) [x] = [0, lines.push({ tall: 0, entries: [] })];
      const line = lines.at(-1);
      line.tall = Math.max(line.tall, one.tall);
      line.entries.push({ ...one, x });
      x += one.width;
    }
    return lines;
  };

  // The colour, hatching or circle of an entry, from where it begins.
  const sample = (pen, { fill, edge, over, across }, from, middle) => {
    const width = across || 18;
    const left = pen.direction === 'rtl' ? from - width : from;
    Object.assign(pen, { fillStyle: fill, strokeStyle: edge || '#8d989e', lineWidth: edge ? 2 : 1 });
    const shape = new Path2D();
    if (across) shape.arc(left + across / 2, middle, across / 2, 0, 2 * Math.PI);
    else shape.rect(left, middle - 7, 18, 14);
    pen.fill(shape);
    if (over) {
      pen.fillStyle = over;
      pen.fill(shape);
    }
    pen.stroke(shape);
  };

  // A block: `side(x)` is x from where lines begin.
  yaqaza.canvasLegend = (pen, width, side) => {
    pen.font = yaqaza.canvasText.font(13);
    const lines = placed([...document.querySelectorAll('#legend .legend-entries li')].map((item) => entry(pen, item)), width);
    const draw = (top) => {
      Object.assign(pen, { font: yaqaza.canvasText.font(13), textAlign: 'start', textBaseline: 'middle' });
      let middle = top;
      for (const { tall, entries } of lines) {
        for (const { label, x, room, ...look } of entries) {
          sample(pen, look, side(x), middle + tall / 2);
          pen.fillStyle = '#1c272d';
          pen.fillText(label, side(x + room), middle + tall / 2);
        }
        middle += tall;
      }
    };
    return { height: lines.reduce((sum, { tall }) => sum + tall, 0) + 6, draw };
  };
})();
