// Clicks that need no round trip: steps of the path, and the choices that fold away on a narrow screen.
(() => {
  const plainClick = (event) => !(event.ctrlKey || event.metaKey || event.shiftKey || event.button);

  document.addEventListener('click', (event) => {
    const step = event.target.closest('[data-within]');
    if (step && plainClick(event)) {
      event.preventDefault();
      const data = { kind: 'within', code: step.dataset.within, t: Date.now() };
      window.dash_clientside.set_props('pick-event', { data });
    }
    const more = event.target.closest('#more-button');
    if (more) more.setAttribute('aria-expanded', more.getAttribute('aria-expanded') !== 'true');
  });
})();
