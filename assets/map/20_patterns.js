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
    crossed(pen) {
      pen.lineWidth = 0.9;
      pen.moveTo(SIDE / 2, 1.4);
      pen.lineTo(SIDE / 2, SIDE - 1.4);
      pen.moveTo(1.4, SIDE / 2);
      pen.lineTo(SIDE - 1.4, SIDE / 2);
      pen.stroke();
    },
    striped(pen) {
      pen.lineWidth = 0.9;
      for (const shift of [-SIDE, 0, SIDE]) {
        pen.moveTo(shift, 0);
        pen.lineTo(shift + SIDE, SIDE);
      }
      pen.stroke();
    },
    netted(pen) {
      DRAW.striped(pen);
      for (const shift of [-SIDE, 0, SIDE]) {
        pen.moveTo(shift, SIDE);
        pen.lineTo(shift + SIDE, 0);
      }
      pen.stroke();
    },
    specked(pen) {
      pen.beginPath();
      pen.arc(SIDE / 2, SIDE / 2, 0.95, 0, 2 * Math.PI);
      pen.fill();
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
    for (const sign of [...Object.values(M.boot.signs), ...Object.values(M.boot.overlays)])
      if (sign.pattern) gl.addImage(sign.pattern, M.pattern(sign.pattern, sign.ink, sign.fill), { pixelRatio: 2 });
  };
})();
