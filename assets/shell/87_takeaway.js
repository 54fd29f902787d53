// A chart taken away as a picture: its title above, sources, method, date and the demonstration mark with it.
(() => {
  const MARGIN = 24;
  const NARROWEST = 480;
  // No browser draws a canvas of more.
  const MOST_PIXELS = 60e6;
  const LONGEST_SIDE = 16_000;
  // A typeface that a picture carries is read when it is first drawn with, and shows from the next drawing on.
  const DRAWINGS = 3;
  const INK = { strong: '#1c272d', soft: '#55626a', amber: '#5f3e00', amberGround: '#f8e6bb' };
  const { element } = yaqaza.drawn;
  const pen = document.createElement('canvas').getContext('2d');

  const simulated = (nav) => (nav.dataset.simulated ? nav.dataset.simulated === 'true' : Boolean(document.querySelector('main .demonstration')));

  // Lines of a text, from `top` on; they begin where the reader's language begins.
  const paragraph = (said, { size, weight = 400, ink, width, rtl }) => (top) => {
    if (!said) return { height: 0, parts: [] };
    pen.font = yaqaza.canvasText.font(size, weight);
    const lines = yaqaza.canvasText.wrap(pen, said, width);
    const tall = Math.round(size * 1.55);
    const look = { 'font-size': size, 'font-weight': weight, fill: ink, direction: rtl ? 'rtl' : 'ltr', 'dominant-baseline': 'central', x: rtl ? MARGIN + width : MARGIN };
    return { height: lines.length * tall + 4, parts: lines.map((line, at) => element('text', { ...look, y: top + tall * (at + 0.5) }, line)) };
  };
  const mark = (said, { width, rtl }) => (top) => {
    if (!said) return { height: 0, parts: [] };
    pen.font = yaqaza.canvasText.font(13, 600);
    const long = pen.measureText(said).width + 16;
    const left = rtl ? MARGIN + width - long : MARGIN;
    const ground = element('rect', { x: left, y: top, width: long, height: 22, rx: 4, fill: INK.amberGround });
    const word = element('text', { x: left + long / 2, y: top + 11, 'text-anchor': 'middle', 'dominant-baseline': 'central', 'font-size': 13, 'font-weight': 600, fill: INK.amber, direction: rtl ? 'rtl' : 'ltr' }, said);
    return { height: 32, parts: [ground, word] };
  };
  const chart = ({ content, width: own, height }, width, rtl) => (top) => {
    content.setAttribute('transform', `translate(${MARGIN + (rtl ? width - own : 0)} ${top})`);
    return { height: height + 12, parts: [content] };
  };

  const foot = (words) => {
    const today = new Intl.DateTimeFormat(`${document.documentElement.lang}-MA`, { dateStyle: 'long' }).format(new Date());
    const built = document.querySelector('.foot span:first-child')?.textContent;
    return [built, `${words.exported} ${today}`, 'Yaqaza يقظة'].filter(Boolean).join(' · ');
  };

  // The page's own typefaces, written into the picture: elsewhere nobody has them.
  const dataUrl = async (url) => {
    const reader = new FileReader();
    const blob = await (await fetch(url)).blob();
    await new Promise((done) => Object.assign(reader, { onload: done }).readAsDataURL(blob));
    return reader.result;
  };
  const faces = async () => {
    const rules = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]).filter((rule) => rule instanceof CSSFontFaceRule);
    const ours = rules.filter((rule) => rule.cssText.includes('Yaqaza'));
    const carried = async ({ cssText, parentStyleSheet }) => {
      const [whole, path] = /url\("?([^")]+)"?\)/.exec(cssText);
      return cssText.replace(whole, `url("${await dataUrl(new URL(path, parentStyleSheet.href || location.href))}")`);
    };
    return (await Promise.all(ours.map(carried))).join('\n');
  };

  const composed = async (nav) => {
    const words = JSON.parse(nav.dataset.texts);
    const rtl = document.documentElement.dir === 'rtl';
    const drawn = yaqaza.drawn.of(document.getElementById(nav.dataset.of));
    const width = Math.max(drawn.width, NARROWEST);
    const line = (said, look) => paragraph(said, { width, rtl, ...look });
    const soft = { size: 12, ink: INK.soft };
    const blocks = [
      line(words.title, { size: 17, weight: 600, ink: INK.strong }),
      mark(simulated(nav) && words.demonstration, { width, rtl }),
      chart(drawn, width, rtl),
      line(words.sources && `${words.source} ${words.sources}`, soft),
      line(words.method, soft),
      line(foot(words), soft),
    ];
    let top = MARGIN;
    const parts = [];
    for (const block of blocks) {
      const { height, parts: made } = block(top);
      parts.push(...made);
      top += height;
    }
    const size = { width: Math.ceil(width + 2 * MARGIN), height: Math.ceil(top + MARGIN) };
    const family = getComputedStyle(document.body).fontFamily;
    const look = { ...size, viewBox: `0 0 ${size.width} ${size.height}`, 'font-family': family, lang: document.documentElement.lang };
    const styles = element('style', {}, await faces());
    const svg = element('svg', look, element('title', {}, words.title), styles, element('rect', { ...size, fill: '#ffffff' }), ...parts);
    return { ...size, text: new XMLSerializer().serializeToString(svg) };
  };

  const painted = async ({ width, height, text }) => {
    const image = new Image();
    const href = URL.createObjectURL(new Blob([text], { type: 'image/svg+xml' }));
    image.src = href;
    await image.decode();
    const scale = Math.min(2, LONGEST_SIDE / width, LONGEST_SIDE / height, Math.sqrt(MOST_PIXELS / (width * height)));
    const canvas = Object.assign(document.createElement('canvas'), { width: width * scale, height: height * scale });
    for (let drawing = 0; drawing < DRAWINGS; drawing += 1) {
      canvas.getContext('2d').drawImage(image, 0, 0, canvas.width, canvas.height);
      await new Promise((done) => setTimeout(done, 80));
    }
    URL.revokeObjectURL(href);
    return new Promise((done, failed) => canvas.toBlob((blob) => (blob ? done(blob) : failed(new Error('the canvas gave no picture'))), 'image/png'));
  };

  const MAKE = {
    svg: async (nav) => new Blob([(await composed(nav)).text], { type: 'image/svg+xml' }),
    png: async (nav) => painted(await composed(nav)),
  };

  const give = (blob, name) => {
    const href = URL.createObjectURL(blob);
    yaqaza.make('a', { href, download: name }).click();
    setTimeout(() => URL.revokeObjectURL(href), 10_000);
  };

  const take = async (button) => {
    const nav = button.closest('.takeaway');
    const failure = nav.querySelector('.takeaway-failure');
    button.disabled = true;
    failure.textContent = '';
    try {
      give(await MAKE[button.dataset.take](nav), `yaqaza-${nav.dataset.of}.${button.dataset.take}`);
    } catch (reason) {
      console.warn(reason);
      failure.textContent = JSON.parse(nav.dataset.texts).failed;
    } finally {
      button.disabled = false;
    }
  };

  document.addEventListener('click', ({ target }) => {
    const button = target instanceof Element && target.closest('.takeaway [data-take]');
    if (button) take(button);
  });
})();
