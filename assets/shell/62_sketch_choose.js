// What a small map tells of a territory, and what choosing one does: by pointer, or by arrow keys from its one tab stop.
(() => {
  const S = yaqaza.sketch;
  const tip = Object.assign(document.createElement('div'), { className: 'sketch-tip', hidden: true });
  tip.setAttribute('role', 'status');
  let told = null; // what the tip is about: the answer of a slow name must not come too late

  const hostOf = (target) => (target instanceof Element ? target.closest('[data-sketch]') : null);
  const drawingOf = (target) => S.drawings.get(hostOf(target));

  const place = ({ x, y }) => {
    if (!tip.isConnected) document.body.append(tip);
    const left = x + 14 + tip.offsetWidth > innerWidth ? x - 14 - tip.offsetWidth : x + 14;
    const top = Math.min(y + 14, innerHeight - tip.offsetHeight - 4);
    tip.style.transform = `translate(${Math.max(4, left)}px, ${Math.max(4, top)}px)`;
  };
  const say = (text, point) => {
    tip.textContent = text;
    tip.hidden = !text;
    place(point);
  };

  const textOf = async ({ spec }, code) => spec.tips?.[code] || (await S.json(spec.names))[code] || code;

  const over = (drawing, code) => drawing.over.setAttribute('d', drawing.paths.get(code)?.getAttribute('d') || '');
  const leave = () => {
    if (told) over(told.drawing, '');
    told = null;
    tip.hidden = true;
  };
  const tell = async (drawing, code, point) => {
    if (told?.code === code && told.drawing === drawing) return place(point);
    leave();
    const mine = (told = { drawing, code });
    over(drawing, code);
    const text = await textOf(drawing, code).catch(() => code);
    if (told === mine) say(text, point);
  };

  document.addEventListener('pointermove', (event) => {
    const drawing = drawingOf(event.target);
    const title = drawing && event.target.closest('[data-title]')?.dataset.title;
    const code = drawing && event.target.dataset.code;
    if (title) {
      leave();
      say(title, event);
    } else if (code) tell(drawing, code, event);
    else if (!tip.hidden && !hostOf(document.activeElement)) leave();
  });

  const choose = (drawing, code) => {
    const { pick, links } = drawing.spec;
    drawing.at = code;
    if (pick) window.dash_clientside.set_props(pick, { data: { code, t: Date.now() } });
    return Boolean(pick || links);
  };
  document.addEventListener('click', (event) => {
    const drawing = drawingOf(event.target);
    const { code } = event.target.dataset || {};
    if (drawing && code) choose(drawing, code);
  });

  // The nearest territory in the direction of an arrow: what lies aside counts double.
  const TOWARDS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
  const middle = (shape) => {
    const { x, y, width, height } = shape.getBBox();
    return [x + width / 2, y + height / 2];
  };
  const beside = ({ paths }, from, [dx, dy]) => {
    const [x0, y0] = middle(paths.get(from));
    const far = ([code, shape]) => {
      const [x, y] = middle(shape);
      const ahead = (x - x0) * dx + (y - y0) * dy;
      const aside = Math.abs((x - x0) * dy + (y - y0) * dx);
      return code !== from && ahead > 0 ? [ahead + 2 * aside, code] : [Infinity, from];
    };
    return [...paths].map(far).reduce((best, next) => (next[0] < best[0] ? next : best))[1];
  };

  const tellAt = (drawing, code) => {
    const { right, top } = drawing.paths.get(code).getBoundingClientRect();
    drawing.at = code;
    tell(drawing, code, { x: right - 14, y: top });
  };
  const first = ({ at, spec, paths }) => (paths.has(at) ? at : paths.has(spec.marked) ? spec.marked : paths.keys().next().value);

  const enter = (drawing) => {
    const code = first(drawing);
    choose(drawing, code);
    if (drawing.spec.links) drawing.paths.get(code).parentNode.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
  };
  document.addEventListener('keydown', (event) => {
    const drawing = document.activeElement?.matches('.sketch-walked') && drawingOf(event.target);
    if (!drawing || event.ctrlKey || event.metaKey || event.altKey) return;
    if (TOWARDS[event.key]) tellAt(drawing, beside(drawing, first(drawing), TOWARDS[event.key]));
    else if (event.key === 'Enter') enter(drawing);
    else if (event.key === 'Escape') return leave();
    else return;
    event.preventDefault();
  });
  const focused = ({ target }) => {
    const drawing = target.matches?.('.sketch-walked:focus-visible') && drawingOf(target);
    if (drawing) tellAt(drawing, first(drawing));
  };
  document.addEventListener('focusin', focused);
  document.addEventListener('focusout', ({ target }) => hostOf(target) && leave());
  document.addEventListener('scroll', leave, { capture: true, passive: true });
})();
