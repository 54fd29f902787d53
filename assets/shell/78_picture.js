// A picture of the map to take away, made in the browser: title, map, legend, source, dates, demonstration mark.
(() => {
  const SCALE = 2;
  const MARGIN = 20;
  const INK = { soft: '#55626a', line: '#c4cbd0', amber: '#5f3e00' };
  const all = (selector) => [...document.querySelectorAll(selector)];
  const text = (selector) => all(selector).map((one) => one.textContent.trim()).join(' · ');
  const ownText = (element) => [...element.childNodes].filter((node) => node.nodeType === 3).map((node) => node.data).join('').trim();

  const picture = (pen, map, width) => ({
    height: map.height + 10,
    draw(top) {
      pen.drawImage(map.canvas, MARGIN, top, map.width, map.height);
      Object.assign(pen, { strokeStyle: INK.line, lineWidth: 1 });
      pen.strokeRect(MARGIN, top, width, map.height);
    },
  });

  // The word for demonstration on its amber ground.
  const mark = (pen, said, width, start) => {
    const words = yaqaza.canvasText.paragraph(pen, said, { size: 13, weight: 600, ink: INK.amber, after: 8 }, width, start);
    const ground = (top) => {
      const long = pen.measureText(said).width + 16;
      pen.fillStyle = '#f8e6bb';
      pen.fillRect(pen.direction === 'rtl' ? start + 8 - long : start - 8, top - 2, long, 24);
    };
    return { height: words.height, draw: (top) => said && (pen.font = yaqaza.canvasText.font(13, 600), ground(top), words.draw(top)) };
  };

  const dates = (words) => {
    const today = new Intl.DateTimeFormat(`${yaqaza.map.boot.lang}-MA`, { dateStyle: 'long' }).format(new Date());
    return `${text('.foot span:first-child')} · ${words.exported} ${today} · Yaqaza يقظة`;
  };

  const centres = () => {
    const line = document.querySelector('#centres-slot .strip-line');
    return line ? [line.textContent, line.dataset.chosen && `(${line.dataset.chosen})`].filter(Boolean).join(' ') : '';
  };

  const dotted = (pen, words, at) => ({
    height: words.height,
    draw(top) {
      if (!words.height) return;
      pen.fillStyle = yaqaza.map.boot.colours.centre;
      pen.beginPath();
      pen.arc(at, top + 10, 5, 0, 2 * Math.PI);
      pen.fill();
      words.draw(top);
    },
  });

  // What stands on the picture, from top to bottom.
  const blocks = (pen, map, words) => {
    const width = map.width;
    const rtl = pen.direction === 'rtl';
    const side = (x) => (rtl ? MARGIN + width - x : MARGIN + x);
    const said = (content, look) => yaqaza.canvasText.paragraph(pen, content, look, width, side(0));
    const soft = { size: 12, ink: INK.soft, after: 2 };
    return [
      said(ownText(document.getElementById('sentence')), { size: 17, weight: 600 }),
      mark(pen, text('#sentence .demonstration'), width, side(8)),
      said(text('#legend .legend-title'), { size: 13, ink: INK.soft, after: 8 }),
      picture(pen, map, width),
      yaqaza.canvasSquare(pen, width, side),
      yaqaza.canvasLegend(pen, width, side),
      dotted(pen, yaqaza.canvasText.paragraph(pen, centres(), { size: 13 }, width - 24, side(24)), side(9)),
      said(text('#legend .legend-how'), soft),
      said(`${text('#source-line b')} ${text('#source-line .source-list li')}`, soft),
      said(dates(words), soft),
    ];
  };

  const composed = async (words) => {
    const map = await yaqaza.mapCanvas();
    const sheet = document.createElement('canvas');
    const pen = sheet.getContext('2d');
    pen.direction = yaqaza.map.boot.dir;
    const parts = blocks(pen, map, words);
    sheet.width = (map.width + 2 * MARGIN) * SCALE;
    sheet.height = (parts.reduce((sum, { height }) => sum + height, 0) + 2 * MARGIN) * SCALE;
    pen.scale(SCALE, SCALE); // a canvas forgets everything when its size is set
    pen.direction = yaqaza.map.boot.dir;
    pen.fillStyle = '#fff';
    pen.fillRect(0, 0, sheet.width, sheet.height);
    let top = MARGIN;
    for (const { height, draw } of parts) {
      draw(top);
      top += height;
    }
    return sheet;
  };

  const give = (blob) => {
    const { indicator, level, period } = yaqaza.map.view;
    const href = URL.createObjectURL(blob);
    yaqaza.make('a', { href, download: `yaqaza-${indicator}-${level}-${period}.png` }).click();
    setTimeout(() => URL.revokeObjectURL(href), 10_000);
  };

  const take = async (button) => {
    const words = JSON.parse(button.dataset.words);
    button.disabled = true;
    try {
      const sheet = await composed(words);
      give(await new Promise((done) => sheet.toBlob(done, 'image/png')));
    } catch (reason) {
      console.warn(reason);
      yaqaza.map.note.textContent = words.failed;
    } finally {
      button.disabled = false;
    }
  };

  document.addEventListener('click', ({ target }) => {
    const button = target.closest?.('#download-picture');
    if (button && yaqaza.map.gl) take(button);
  });
})();
