// The square of two indicators on a canvas: nine colours with their counts, and beside it what grows which way.
(() => {
  const [WIDE, TALL, GAP] = [44, 26, 2];
  const ROOM = 3 * (WIDE + GAP) + 14;

  const cell = (pen, item, left, top) => {
    pen.fillStyle = item.querySelector('.swatch').style.backgroundColor;
    pen.fillRect(left, top, WIDE, TALL);
    const said = item.querySelector('.legend-count').textContent;
    const width = pen.measureText(said).width + 6;
    pen.fillStyle = 'rgb(255 255 255 / 86%)';
    pen.fillRect(left + (WIDE - width) / 2, top + 4, width, TALL - 8);
    pen.fillStyle = '#1c272d';
    pen.fillText(said, left + WIDE / 2, top + TALL / 2);
  };

  // A block: `side(x)` is x from where lines begin. Empty where one indicator is shown.
  yaqaza.canvasSquare = (pen, width, side) => {
    const items = [...document.querySelectorAll('#legend .legend-square li')];
    if (!items.length) return { height: 0, draw() {} };
    const words = [...document.querySelectorAll('#legend .legend-axes > p')].map((line) =>
      yaqaza.canvasText.paragraph(pen, line.textContent, { size: 13 }, width - ROOM, side(ROOM)));
    const draw = (top) => {
      Object.assign(pen, { font: yaqaza.canvasText.font(12), textAlign: 'center', textBaseline: 'middle' });
      items.forEach((item, at) => {
        const from = side((at % 3) * (WIDE + GAP));
        cell(pen, item, pen.direction === 'rtl' ? from - WIDE : from, top + Math.floor(at / 3) * (TALL + GAP));
      });
      let below = top;
      for (const line of words) {
        line.draw(below);
        below += line.height;
      }
    };
    return { height: Math.max(3 * (TALL + GAP), words.reduce((sum, { height }) => sum + height, 0)) + 8, draw };
  };
})();
