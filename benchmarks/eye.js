// Watches the map's picture, the same way on every page: each frame, three lines of pixels of the largest
// WebGL canvas are read back; `benchEye.seen` keeps when they changed. The picture is kept after drawing
// (preserveDrawingBuffer) on every page alike, so that it can be read at any time.
(() => {
  const canvases = new Map();
  const seen = [];
  let last = 0;

  const open = HTMLCanvasElement.prototype.getContext;
  HTMLCanvasElement.prototype.getContext = function (kind, options) {
    const webgl = String(kind).startsWith('webgl');
    const context = open.call(this, kind, webgl ? { ...options, preserveDrawingBuffer: true } : options);
    if (webgl && context) canvases.set(this, context);
    return context;
  };

  const area = (canvas) => (canvas.isConnected ? canvas.width * canvas.height : 0);
  const largest = () => [...canvases.keys()].reduce((best, one) => (area(one) > area(best) ? one : best), { isConnected: false });

  const read = (canvas) => {
    const gl = canvases.get(canvas);
    const { width, height } = canvas;
    const bound = gl.getParameter(gl.FRAMEBUFFER_BINDING);
    const pixels = new Uint8Array(width * 4);
    let sum = 17;
    gl.bindFramebuffer(gl.FRAMEBUFFER, null);
    for (const share of [0.4, 0.6, 0.75]) {
      gl.readPixels(0, Math.floor(height * share), width, 1, gl.RGBA, gl.UNSIGNED_BYTE, pixels);
      for (let i = 0; i < pixels.length; i++) sum = (Math.imul(sum, 31) + pixels[i]) | 0;
    }
    gl.bindFramebuffer(gl.FRAMEBUFFER, bound);
    return sum;
  };

  const look = () => {
    const canvas = largest();
    if (canvas.isConnected) {
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
    first: () => settled(0, 1500, 60000),
    async change(act) {
      const from = performance.now();
      act();
      return settled(from, 700, 30000);
    },
  };
})();
