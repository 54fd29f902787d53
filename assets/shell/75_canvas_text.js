// Text on a canvas as a browser sets it: wrapped, in its direction, Arabic shaped.
window.yaqaza = window.yaqaza || {};

(() => {
  const T = (yaqaza.canvasText = {});

  T.font = (size, weight = 400) => `${weight} ${size}px ${getComputedStyle(document.body).fontFamily}`;

  // A range of numbers keeps its order inside right-to-left text; other parts keep apart from their neighbours.
  T.leftToRight = (text) => `\u2066${text}\u2069`;
  T.apart = (text) => `\u2068${text}\u2069`;

  T.wrap = (pen, text, width) => {
    const lines = [];
    for (const word of text.split(' ')) {
      const longer = lines.length ? `${lines.at(-1)} ${word}` : word;
      if (lines.length && pen.measureText(longer).width <= width) lines[lines.length - 1] = longer;
      else lines.push(word);
    }
    return lines;
  };

  // A paragraph as a block: its height, and how to draw it from a place on.
  T.paragraph = (pen, text, { size = 13, weight = 400, ink = '#1c272d', after = 6 }, width, start) => {
    const font = T.font(size, weight);
    const tall = Math.round(size * 1.5);
    pen.font = font;
    const lines = text ? T.wrap(pen, text, width) : [];
    const draw = (top) => {
      Object.assign(pen, { font, fillStyle: ink, textAlign: 'start', textBaseline: 'middle' });
      lines.forEach((line, at) => pen.fillText(line, start, top + tall * (at + 0.5)));
    };
    return { height: lines.length ? lines.length * tall + after : 0, draw };
  };

  // The lines into which the browser has broken the text of an element, with where each stands on the screen.
  T.linesOf = (element) => {
    const text = element.firstChild;
    const range = document.createRange();
    const lines = [];
    for (const { 0: piece, index } of text.data.matchAll(/[^\s-]*-|[^\s-]+/g)) { // a line may end after a hyphen
      const end = index + piece.length;
      range.setStart(text, index);
      range.setEnd(text, end);
      const { left, right, top, bottom } = range.getBoundingClientRect();
      const line = lines.at(-1);
      if (!line || Math.abs(line.top - top) > 4) lines.push({ start: index, said: piece, left, right, top, bottom });
      else Object.assign(line, { said: text.data.slice(line.start, end), left: Math.min(line.left, left), right: Math.max(line.right, right) });
    }
    return lines;
  };

  // Draw an element's text where the screen has it; `from` is the corner of what is drawn.
  T.copy = (pen, element, from, halo) => {
    const { fontSize, fontWeight, color } = getComputedStyle(element);
    const direction = yaqaza.map.boot.dir;
    Object.assign(pen, { font: T.font(parseFloat(fontSize), fontWeight), direction, textAlign: 'center', textBaseline: 'middle' });
    for (const { said, left, right, top, bottom } of T.linesOf(element)) {
      const [x, y] = [(left + right) / 2 - from.left, (top + bottom) / 2 - from.top];
      if (halo) {
        Object.assign(pen, { strokeStyle: halo, lineWidth: 3, lineJoin: 'round' });
        pen.strokeText(said, x, y);
      }
      pen.fillStyle = color;
      pen.fillText(said, x, y);
    }
  };
})();
