// Hatching and dots for what has no figure, drawn once on a canvas.
(() => {
  const M = yaqaza.map;
  const SIDE = 8;

  const DRAW = {
    hatched(pen) {
      pen.lineWidth = 1.1;
      for (const shift of [-SIDE, 0, SIDE]) {
        pen.moveTo(shift, SIDE);
        pen.lineTo(shift + SIDE, 0);
      }
      pen.stroke();
    },
    dotted(pen) {
      for (const [x, y] of [[2, 2], [6, 6]]) {
        pen.beginPath();
        pen.arc(x, y, 1.05, 0, 2 * Math.PI);
        pen.fill();
      }
    },
  };

  M.pattern = (kind, ink, ground) => {
    const ratio = 2;
    const sheet = new OffscreenCanvas(SIDE * ratio, SIDE * ratio);
    const pen = sheet.getContext('2d');
    pen.scale(ratio, ratio);
    pen.fillStyle = ground;
    pen.fillRect(0, 0, SIDE, SIDE);
    pen.fillStyle = pen.strokeStyle = ink;
    DRAW[kind](pen);
    return pen.getImageData(0, 0, SIDE * ratio, SIDE * ratio);
  };

  M.addPatterns = (gl) => {
    for (const sign of Object.values(M.boot.signs))
      if (sign.pattern) gl.addImage(sign.pattern, M.pattern(sign.pattern, sign.ink, sign.fill), { pixelRatio: 2 });
  };
})();
