// A new centre dragged on the plan's map: what that loses is told at once; let go, the plan has it there.
(() => {
  let held = null; // {origin, dot, target, answer}
  let asking = false;

  const mapOf = (target) => (target instanceof Element ? target.closest('.plan-map') : null);
  const originOf = (map, dot) => map.dataset.sites.split(',')[[...map.querySelectorAll('.sketch-point-new')].indexOf(dot)];
  const tell = (said) => (document.getElementById('plan-moved').textContent = said);
  const communeAt = ({ clientX, clientY }) => document.elementsFromPoint(clientX, clientY).find((one) => one.dataset?.code)?.dataset.code;

  // One question at a time: the last place wins.
  const ask = async () => {
    if (asking || !held) return;
    const { origin, target } = held;
    asking = true;
    const query = new URLSearchParams(location.search);
    query.set('origin', origin);
    query.set('target', target);
    const answer = await fetch(`/api/plan/moved?${query}`)
      .then((got) => (got.ok ? got.json() : {}))
      .catch(() => ({}));
    asking = false;
    if (!held || held.origin !== origin) return;
    if (held.target !== target) return ask();
    held.answer = answer;
    tell(answer.said || '');
    if (held.dropped) land();
  };

  const draw = ({ dot, start }, { clientX, clientY }) => {
    const scale = dot.ownerSVGElement.getScreenCTM().a;
    dot.setAttribute('transform', `translate(${(clientX - start.clientX) / scale} ${(clientY - start.clientY) / scale})`);
  };
  const letGo = () => {
    held?.dot.removeAttribute('transform');
    held?.dot.classList.remove('held');
    held = null;
  };
  const land = () => {
    const href = held.answer?.href;
    if (href) location.assign(href);
    else letGo();
  };

  document.addEventListener('pointerdown', (event) => {
    const dot = event.target.closest?.('.sketch-point-new');
    const map = mapOf(event.target);
    if (!dot || !map || event.button) return;
    event.preventDefault();
    held = { origin: originOf(map, dot), dot, start: event, target: '', answer: null };
    dot.classList.add('held');
  });
  document.addEventListener('pointermove', (event) => {
    if (!held || held.dropped) return;
    event.preventDefault();
    draw(held, event);
    const code = communeAt(event);
    if (!code || code === held.target) return;
    held.target = code;
    held.answer = null;
    ask();
  });
  document.addEventListener('pointerup', () => {
    if (!held) return;
    if (!held.target || held.target === held.origin) return letGo();
    held.dropped = true;
    if (held.answer) land();
  });
  document.addEventListener('pointercancel', letGo);
  document.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape' || !held) return;
    tell('');
    letGo();
  });
})();
