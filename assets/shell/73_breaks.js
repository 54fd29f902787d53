// Classes by hand: one number after the other; the first empty field takes one more.
(() => {
  const B = (yaqaza.breaks = {});
  const [LEAST, MOST] = [2, 6];
  let parts = null;
  let view = null;

  const short = (number) => Math.round(number * 1e4) / 1e4;
  const typed = () => {
    const numbers = parts.fields.map((field) => field.valueAsNumber).filter(Number.isFinite).map(short);
    return [...new Set(numbers)].sort((a, b) => a - b).slice(0, MOST).map(String);
  };

  const field = (at) => {
    const name = parts.words.one.replace('{n}', at + 1);
    return yaqaza.make('input', { type: 'number', step: 'any', 'aria-label': name, class: 'break', change: apply });
  };

  const build = (slot) => {
    parts = { ...slot, fields: [], note: yaqaza.make('span', { class: 'strip-note', role: 'status' }) };
    parts.fields = Array.from({ length: MOST }, (_, at) => field(at));
    const title = yaqaza.make('legend', {}, slot.words.breaks);
    slot.place.replaceChildren(yaqaza.make('fieldset', { class: 'breaks' }, title, ...parts.fields, parts.note));
    watch.observe(document.getElementById('legend'), { childList: true, subtree: true, attributes: true });
  };

  const fill = (breaks) => {
    parts.fields.forEach((each, at) => {
      each.value = breaks[at] ?? '';
      each.hidden = at > Math.max(breaks.length, LEAST - 1);
    });
  };

  const apply = () => {
    const breaks = typed();
    parts.note.textContent = breaks.length < LEAST ? parts.words.few : '';
    if (breaks.length < LEAST) return;
    fill(breaks);
    yaqaza.map.begun(show(breaks.join(',')));
  };

  // Colours first, then everything else.
  const show = async (breaks) => {
    await yaqaza.map.first({ ...(yaqaza.map.view || view), method: 'manual', breaks });
    yaqaza.pick('breaks', breaks);
  };

  const listed = (text) => (text ? text.split(',') : []);

  B.show = (next) => {
    view = next;
    const slot = yaqaza.slot('breaks-slot');
    if (!slot) return;
    if (view.method !== 'manual') {
      parts = null;
      watch.disconnect();
      return slot.place.replaceChildren();
    }
    if (parts?.place !== slot.place) build(slot);
    fromView();
  };

  // Without breaks of the reader's own, those of the legend are where to start.
  const fromView = () => {
    const legend = document.querySelector('#legend [data-breaks]');
    parts.place.hidden = !legend; // yes or no: nothing to break
    const breaks = listed(view.breaks || legend?.dataset.breaks);
    if (typed().join() !== breaks.join()) fill(breaks);
  };

  // The legend follows the view a moment later.
  const watch = new MutationObserver(() => parts && (!view.breaks || parts.place.hidden) && fromView());
})();
