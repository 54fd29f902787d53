// The legend on a canvas: each class with its colour, each non-value with its pattern, and how many there are.
(() => {
  const swatch = (pen, element) => {
    const signs = { missing: 'm', insufficient: 'i', suppressed: 's', not_applicable: 'n' };
    const kind = Object.keys(signs).find((name) => element.classList.contains(`swatch-${name}`));
    const sign = kind && yaqaza.map.boot.signs[signs[kind]];
    if (!sign) return { fill: element.style.backgroundColor };
    return { fill: sign.pattern ? yaqaza.canvasPattern(pen, sign) : sign.fill, edge: sign.pattern ? '' : sign.ink };
  };

  const entry = (pen, item) => {
    const bounds = item.querySelector('.legend-bounds').textContent;
    const { leftToRight, apart } = yaqaza.canvasText;
    const said = item.querySelector('.legend-range') ? leftToRight(bounds) : apart(bounds);
    const label = `${said} ${apart(item.querySelector('.legend-count').textContent)}`;
    return { label, ...swatch(pen, item.querySelector('.swatch')), width: 24 + pen.measureText(label).width + 16 };
  };

  // Where each entry of the legend stands: as many in a line as there is room.
  const placed = (entries, width) => {
    let [x, line] = [0, 0];
    return entries.map((one) => {
      if (x && x + one.width > width) [x, line] = [0, line + 1];
      x += one.width;
      return { ...one, x: x - one.width, line };
    });
  };

  // A block: `side(x)` is x from where lines begin.
  yaqaza.canvasLegend = (pen, width, side) => {
    pen.font = yaqaza.canvasText.font(13);
    const entries = placed([...document.querySelectorAll('#legend li')].map((item) => entry(pen, item)), width);
    const draw = (top) => {
      Object.assign(pen, { font: yaqaza.canvasText.font(13), textAlign: 'start', textBaseline: 'middle' });
      for (const { label, fill, edge, x, line } of entries) {
        const y = top + line * 22;
        const from = side(x);
        const left = pen.direction === 'rtl' ? from - 18 : from;
        Object.assign(pen, { fillStyle: fill, strokeStyle: edge || '#8d989e', lineWidth: edge ? 2 : 1 });
        pen.fillRect(left, y + 4, 18, 14);
        pen.strokeRect(left, y + 4, 18, 14);
        pen.fillStyle = '#1c272d';
        pen.fillText(label, side(x + 24), y + 11);
      }
    };
    return { height: ((entries.at(-1)?.line ?? -1) + 1) * 22 + 6, draw };
  };
})();
