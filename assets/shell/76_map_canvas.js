// The map as it is on the screen, as a canvas: WebGL's picture, and what stands over it as HTML.
(() => {
  const SCALE = 2;
  const seen = (selector) => [...yaqaza.map.node.querySelectorAll(selector)];

  // WebGL forgets a picture once it is on the screen, so it is read while it is drawn.
  const drawn = () =>
    new Promise((done) => {
      const { gl } = yaqaza.map;
      const usual = gl.getPixelRatio();
      gl.setPixelRatio(SCALE);
      gl.once('render', () => {
        const { width, height } = gl.getCanvas();
        const copy = new OffscreenCanvas(width, height);
        copy.getContext('2d').drawImage(gl.getCanvas(), 0, 0);
        gl.setPixelRatio(usual);
        done(copy);
      });
      gl.triggerRepaint();
    });

  const count = (pen, element, from) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    pen.fillStyle = getComputedStyle(element).backgroundColor;
    pen.beginPath();
    pen.roundRect(left - from.left, top - from.top, width, height, Math.min(20, height / 2));
    pen.fill();
    yaqaza.canvasText.copy(pen, element, from);
  };

  // Hatching and dots: one tile of the map's own pattern.
  yaqaza.canvasPattern = (pen, { pattern, ink, fill }) => {
    const pixels = yaqaza.map.pattern(pattern, ink, fill);
    const tile = new OffscreenCanvas(pixels.width, pixels.height);
    tile.getContext('2d').putImageData(pixels, 0, 0);
    const repeated = pen.createPattern(tile, 'repeat');
    repeated.setTransform(new DOMMatrix().scale(1 / SCALE));
    return repeated;
  };

  const fillOf = (pen, path) => {
    const { fill } = path.style;
    const sign = Object.values(yaqaza.map.boot.signs).find(({ pattern }) => pattern && fill.includes(`inset-${pattern}`));
    return sign ? yaqaza.canvasPattern(pen, sign) : fill;
  };

  const outline = (pen, path) => {
    const shape = new Path2D(path.getAttribute('d'));
    const { stroke, strokeWidth } = getComputedStyle(path);
    if (path.style.fill) {
      pen.fillStyle = fillOf(pen, path);
      pen.fill(shape);
    }
    Object.assign(pen, { strokeStyle: stroke, lineWidth: parseFloat(strokeWidth) });
    pen.stroke(shape);
  };

  // The larger drawing of Casablanca to Rabat, with its frame and its name.
  const inset = (pen, element, from) => {
    const box = element.getBoundingClientRect();
    const svg = element.querySelector('svg');
    const at = svg.getBoundingClientRect();
    pen.fillStyle = '#fff';
    pen.fillRect(box.left - from.left, box.top - from.top, box.width, box.height);
    pen.save();
    pen.beginPath();
    pen.rect(at.left - from.left, at.top - from.top, at.width, at.height);
    pen.clip();
    pen.translate(at.left - from.left, at.top - from.top);
    pen.scale(at.width / svg.viewBox.baseVal.width, at.height / svg.viewBox.baseVal.height);
    for (const path of svg.querySelectorAll(':scope > path')) outline(pen, path);
    pen.restore();
    Object.assign(pen, { strokeStyle: '#8b979f', lineWidth: 1 });
    pen.strokeRect(box.left - from.left, box.top - from.top, box.width, box.height);
    yaqaza.canvasText.copy(pen, element.querySelector('figcaption'), from);
  };

  yaqaza.mapCanvas = async () => {
    yaqaza.map.leave();
    const { clientWidth: width, clientHeight: height } = yaqaza.map.node;
    const from = yaqaza.map.node.getBoundingClientRect();
    const sheet = new OffscreenCanvas(width * SCALE, height * SCALE);
    const pen = sheet.getContext('2d');
    pen.drawImage(await drawn(), 0, 0, sheet.width, sheet.height);
    pen.scale(SCALE, SCALE);
    for (const label of seen('.map-label:not(.hidden)')) yaqaza.canvasText.copy(pen, label, from, '#fff');
    for (const element of seen('.map-count')) count(pen, element, from);
    for (const element of seen('.map-inset:not([hidden])')) inset(pen, element, from);
    return { canvas: sheet, width, height };
  };
})();
