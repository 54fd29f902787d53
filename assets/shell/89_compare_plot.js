// Plots of comparisons: what a dot tells, by pointer or by arrows from the plot's one tab stop; choosing one marks it.
window.dash_clientside = window.dash_clientside || {};

(() => {
  window.dash_clientside.compare = { choose: (picked) => picked?.code || window.dash_clientside.no_update };
  const tip = Object.assign(document.createElement('div'), { className: 'sketch-tip', hidden: true });
  tip.setAttribute('role', 'status');
  const TOWARDS = { ArrowRight: 1, ArrowLeft: -1, ArrowUp: 1, ArrowDown: -1 };

  const place = ({ x, y }) => {
    if (!tip.isConnected) document.body.append(tip);
    const left = x + 14 + tip.offsetWidth > innerWidth ? x - 14 - tip.offsetWidth : x + 14;
    const top = Math.min(y + 14, innerHeight - tip.offsetHeight - 4);
    tip.style.transform = `translate(${Math.max(4, left)}px, ${Math.max(4, top)}px)`;
  };
  const plotOf = (target) => (target instanceof Element ? target.closest('.compare-plot') : null);
  const dotOf = (target) => (plotOf(target) ? target.closest('.dot') : null);

  const at = (plot, dot) => {
    plot.querySelectorAll('.dot-at').forEach((one) => one.classList.remove('dot-at'));
    dot?.classList.add('dot-at');
    if (dot) plot.dataset.at = dot.dataset.code;
  };
  const tell = (dot, point) => {
    at(plotOf(dot), dot);
    tip.textContent = dot.dataset.title;
    tip.hidden = false;
    place(point);
  };
  const leave = () => {
    tip.hidden = true;
    document.querySelectorAll('.compare-plot').forEach((plot) => at(plot, null));
  };
  const choose = (plot, code) => window.dash_clientside.set_props(plot.dataset.pick, { data: { code, t: Date.now() } });

  document.addEventListener('pointermove', (event) => {
    const dot = dotOf(event.target);
    if (dot) tell(dot, event);
    else if (!tip.hidden && !plotOf(document.activeElement)) leave();
  });
  document.addEventListener('click', ({ target }) => {
    const dot = dotOf(target);
    if (dot) choose(plotOf(dot), dot.dataset.code);
  });

  const tellAt = (dot) => {
    const { right, top } = dot.getBoundingClientRect();
    tell(dot, { x: right, y: top });
  };
  const here = (plot) => plot.querySelector(`.dot[data-code="${CSS.escape(plot.dataset.at || '')}"]`) || plot.querySelector('.dot');
  document.addEventListener('keydown', (event) => {
    // Also where the plot that told was drawn anew meanwhile.
    if (event.key === 'Escape' && !tip.hidden) return leave();
    const plot = document.activeElement?.matches('.compare-plot') ? document.activeElement : null;
    if (!plot || event.ctrlKey || event.metaKey || event.altKey) return;
    const dots = [...plot.querySelectorAll('.dot')];
    const step = TOWARDS[event.key];
    if (step) tellAt(dots[Math.max(0, Math.min(dots.length - 1, dots.indexOf(here(plot)) + step))]);
    else if (event.key === 'Enter') choose(plot, here(plot).dataset.code);
    else return;
    event.preventDefault();
  });
  document.addEventListener('focusin', ({ target }) => {
    if (target.matches?.('.compare-plot:focus-visible') && here(target)) tellAt(here(target));
  });
  document.addEventListener('focusout', ({ target }) => plotOf(target) && leave());
  // What a dot tells goes with it when the page moves under the keyboard; under a pointer it goes away.
  const moved = () => {
    const plot = document.activeElement?.matches('.compare-plot') ? document.activeElement : null;
    if (plot?.dataset.at && here(plot)) tellAt(here(plot));
    else leave();
  };
  document.addEventListener('scroll', () => !tip.hidden && moved(), { capture: true, passive: true });
})();
