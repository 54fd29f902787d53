// Curves of inequality: who is where, by pointer or by arrows from the curve's one tab stop; Enter or a click marks it.
window.dash_clientside = window.dash_clientside || {};

(() => {
  const STEPS = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1, PageUp: 10, PageDown: -10 };
  const same = (one, other) => JSON.stringify(one) === JSON.stringify(other);
  const skip = () => window.dash_clientside.no_update;

  window.dash_clientside.inequality = {
    choose: (picked) => picked?.code || skip(),
    // All but what is marked: only a change of that draws the curves anew.
    settle: (address, asked) => {
      const { selected, ...fields } = address.fields;
      const next = { ...address, fields };
      return same(next, asked) ? skip() : next;
    },
  };

  // A curve's territories are asked for once, when a reader comes to it.
  const answers = new Map();
  const walked = (curve) => {
    const query = new URLSearchParams(location.search);
    query.set('curve', curve.dataset.points);
    query.delete('selected');
    query.delete('measure');
    const url = `/inequality/points?${query}`;
    if (!answers.has(url)) answers.set(url, fetch(url).then((answer) => (answer.ok ? answer.json() : Promise.reject(new Error(`${url}: ${answer.status}`)))));
    answers.get(url).catch(() => answers.delete(url));
    return answers.get(url);
  };

  const curveOf = (target) => (target instanceof Element ? target.closest('.curve[data-points]') : null);

  // Percent of people and of what there is, in pixels of the picture: the diagonal spans the frame.
  const placed = (svg, people, held) => {
    const path = svg.querySelector('.curve-equal');
    const [start, end] = [path.getPointAtLength(0), path.getPointAtLength(path.getTotalLength())];
    return { x: start.x + (people / 100) * (end.x - start.x), y: start.y + (held / 100) * (end.y - start.y) };
  };
  const ringed = (svg, { x, y }, look) => {
    let ring = svg.querySelector(`.${look}`);
    if (!ring) {
      ring = document.createElementNS('http://www.w3.org/2000/svg', 'circle');
      ring.setAttribute('class', look);
      ring.setAttribute('r', look === 'curve-ring' ? 7 : 4.5);
      svg.append(ring);
    }
    ring.setAttribute('cx', x);
    ring.setAttribute('cy', y);
  };

  const tell = async (curve, choose) => {
    const known = await walked(curve).catch(() => null);
    if (!known || !known.codes.length || !curve.isConnected) return;
    const svg = curve.querySelector('svg');
    const at = choose(known, svg);
    curve.dataset.at = at;
    curve.dataset.code = known.codes[at];
    ringed(svg, placed(svg, known.people[at], known.held[at]), 'curve-at');
    curve.closest('section').querySelector('.curve-told').textContent = known.told[at];
  };

  const beneath = (event) => (known, svg) => {
    const box = svg.getBoundingClientRect();
    const across = ((event.clientX - box.left) / box.width) * svg.viewBox.baseVal.width;
    const [from, to] = [placed(svg, 0, 0).x, placed(svg, 100, 0).x];
    const wanted = (100 * (across - from)) / (to - from);
    const next = known.people.findIndex((people) => people >= wanted);
    return next < 0 ? known.codes.length - 1 : next;
  };
  const beside = (key, curve) => (known) => {
    const last = known.codes.length - 1;
    if (key === 'Home') return 0;
    if (key === 'End') return last;
    const marked = known.codes.indexOf(new URLSearchParams(location.search).get('selected'));
    const here = curve.dataset.at === undefined ? Math.max(marked, 0) - (STEPS[key] || 0) : Number(curve.dataset.at);
    return Math.max(0, Math.min(last, here + (STEPS[key] || 0)));
  };
  const mark = (curve) => {
    if (!curve.dataset.code) return;
    const { code } = curve.dataset;
    window.dash_clientside.set_props('inequality-pick', { data: { code, t: Date.now() } });
    for (const one of document.querySelectorAll('.curve[data-points]')) markOn(one, code);
  };
  const markOn = async (curve, code) => {
    const known = await walked(curve).catch(() => null);
    const at = known ? known.codes.indexOf(code) : -1;
    if (at >= 0 && curve.isConnected) ringed(curve.querySelector('svg'), placed(curve.querySelector('svg'), known.people[at], known.held[at]), 'curve-ring');
  };

  let due = null;
  document.addEventListener('pointermove', (event) => {
    const curve = curveOf(event.target);
    if (!curve) return;
    if (!due) requestAnimationFrame(() => { const last = due; due = null; if (curve.isConnected) tell(curve, beneath(last)); });
    due = event;
  });
  document.addEventListener('click', async (event) => {
    const curve = curveOf(event.target);
    if (!curve) return;
    await tell(curve, beneath(event));
    mark(curve);
  });
  document.addEventListener('focusin', ({ target }) => {
    const curve = curveOf(target);
    if (curve === target && curve && curve.matches(':focus-visible')) tell(curve, beside('', curve));
  });
  document.addEventListener('keydown', (event) => {
    const curve = curveOf(event.target);
    if (!curve || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Enter') mark(curve);
    else if (event.key in STEPS || event.key === 'Home' || event.key === 'End') tell(curve, beside(event.key, curve));
    else return;
    event.preventDefault();
  });
})();
