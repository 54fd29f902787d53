// Watches the map's picture, the same way on every page: each frame, three lines of pixels of the largest
// WebGL canvas are read back; `benchEye.seen` keeps when they changed, and the first map is the first frame
// in which a twentieth of these pixels is coloured. The picture is kept after drawing
// (preserveDrawingBuffer) on every page alike, so that it can be read at any time.
(() => {
  const canvases = new Map();
  const seen = [];
  let last = 0;
  let coloured = 0;

  const open = HTMLCanvasElement.prototype.getContext;
  HTMLCanvasElement.prototype.getContext = function (kind, options) {
    const webgl = String(kind).startsWith('webgl');
    const context = open.call(this, kind, webgl ? { ...options, preserveDrawingBuffer: true } : options);
    if (webgl && context) canvases.set(this, context);
    return context;
  };

  // plotly draws with MapLibre too, and keeps larger canvases of its own beside it.
  const isMap = (canvas) => canvas.isConnected && canvas.classList.contains('maplibregl-canvas');
  const area = (canvas) => (isMap(canvas) ? canvas.width * canvas.height : 0);
  const largest = () => [...canvases.keys()].reduce((best, one) => (area(one) > (best ? area(best) : 0) ? one : best), null);

  // Grounds, borders and shapes not coloured yet are grey on every page; classes are not.
  const spread = (pixels, i) =>
    Math.max(pixels[i], pixels[i + 1], pixels[i + 2]) - Math.min(pixels[i], pixels[i + 1], pixels[i + 2]);

  const read = (canvas) => {
    const gl = canvases.get(canvas);
    const { width, height } = canvas;
    const bound = gl.getParameter(gl.FRAMEBUFFER_BINDING);
    const pixels = new Uint8Array(width * 4);
    let sum = 17;
    let colour = 0;
    gl.bindFramebuffer(gl.FRAMEBUFFER, null);
    for (const share of [0.4, 0.6, 0.75]) {
      gl.readPixels(0, Math.floor(height * share), width, 1, gl.RGBA, gl.UNSIGNED_BYTE, pixels);
      for (let i = 0; i < pixels.length; i++) sum = (Math.imul(sum, 31) + pixels[i]) | 0;
      for (let i = 0; i < pixels.length; i += 4) colour += pixels[i + 3] > 0 && spread(pixels, i) > 40;
    }
    gl.bindFramebuffer(gl.FRAMEBUFFER, bound);
    if (!coloured && colour > 0.05 * 3 * width) coloured = performance.now();
    return sum;
  };

  const look = () => {
    const canvas = largest();
    if (canvas) {
      const now = read(canvas);
      if (now !== last) seen.push(performance.now());
      last = now;
    }
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);

  const pause = (ms) => new Promise((done) => setTimeout(done, ms));

  // When the picture last changed, once it has not changed for `quiet` ms; at least one change after `from`.
  const settled = async (from, quiet, patience) => {
    for (;;) {
      await pause(25);
      const now = performance.now();
      const changes = seen.filter((t) => t >= from);
      if (changes.length && now - changes.at(-1) > quiet) return changes.at(-1) - from;
      if (now - from > patience) throw new Error(`the picture did not change within ${patience} ms`);
    }
  };

  window.benchEye = {
    seen,
    size: () => [largest().clientWidth, largest().clientHeight],
    async first() {
      while (!coloured && performance.now() < 60000) await pause(25);
      if (!coloured) throw new Error('no colours on the map within a minute');
      return { coloured, rest: await settled(0, 1500, 60000) };
    },
    async change(act) {
      const from = performance.now();
      act();
      return settled(from, 700, 30000);
    },
  };
})();
