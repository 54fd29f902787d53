// The period as a slider. Its track is time: earlier on the left and later on the right in every language, like
// the time axis of every chart, and the button beside it points the way time goes.
(() => {
  const P = (yaqaza.periods = {});
  const KINDS = { 4: 'years', 7: 'months' }; // by the length of the code
  let parts = null;
  let words = null;
  let view = null;
  let wanted = ''; // where the reader's hand is, while the map follows
  let moving = false;

  P.run = () => offered().filter((period) => period.length === view.period.length);
  P.view = () => yaqaza.map.view || view;
  const offered = () => yaqaza.view.periods(view, yaqaza.view.offers);
  const said = (period) => yaqaza.view.offers.periods[period];
  const otherKinds = () => [...new Set(offered().map((period) => period.length))].filter((kind) => kind !== view.period.length);

  const build = (slot) => {
    const { make } = yaqaza;
    words = slot.words;
    parts = {
      place: slot.place,
      shown: make('output', { for: 'period', class: 'period-shown' }),
      kinds: make('span', { class: 'period-kinds' }),
      button: make('button', { type: 'button', class: 'play', click: () => P.pressed() }),
      range: make('input', { type: 'range', id: 'period', min: 0, step: 1, input: slid, keydown: onKey }),
      live: make('p', { class: 'map-spoken', 'aria-live': 'polite' }),
    };
    parts.row = make('div', { class: 'period-row', dir: 'ltr' }, parts.button, parts.range);
    const label = make('label', { for: 'period' }, words.period);
    slot.place.replaceChildren(make('div', { class: 'period-head' }, label, parts.shown, parts.kinds), parts.row, parts.live);
    P.name(false);
  };

  const tell = (period) => {
    parts.shown.textContent = said(period);
    parts.range.setAttribute('aria-valuetext', said(period));
  };

  const kindButton = (kind) =>
    yaqaza.make('button', { type: 'button', class: 'period-kind', click: () => P.move(counterpart(kind)) }, words[KINDS[kind]]);

  // The month a year ends with; the year a month lies in.
  const counterpart = (kind) => {
    const others = offered().filter((period) => period.length === kind);
    const near = ([long, short]) => long.startsWith(short);
    return others.filter((one) => near(kind > view.period.length ? [one, view.period] : [view.period, one])).at(-1) || others.at(-1);
  };

  // The view has changed: show its periods.
  P.show = (next) => {
    const slot = yaqaza.slot('period-slot');
    if (!slot) return;
    view = next;
    if (parts?.place !== slot.place) build(slot);
    P.follow(next);
    if (moving) return;
    const run = P.run();
    parts.row.hidden = run.length < 2;
    parts.range.max = run.length - 1;
    parts.range.value = run.indexOf(view.period);
    parts.kinds.replaceChildren(...otherKinds().filter((kind) => KINDS[kind]).map(kindButton));
    tell(view.period);
  };

  // Colours first, then everything else.
  P.go = async (period) => {
    tell(period);
    await yaqaza.map.first(yaqaza.view.fit({ ...P.view(), period }, yaqaza.view.offers));
    yaqaza.pick('period', period);
  };

  P.point = (period) => (parts.range.value = P.run().indexOf(period));

  // A hand on the slider is faster than the map: what it has left again is not shown.
  P.move = async (period) => {
    wanted = period;
    if (moving) return;
    moving = true;
    for (let at = ''; at !== wanted; ) await P.go((at = wanted));
    moving = false;
    P.show({ ...P.view(), period: wanted });
  };

  const slid = () => {
    tell(P.run()[parts.range.value]);
    P.move(P.run()[parts.range.value]);
  };

  const onKey = (event) => {
    if (event.key !== ' ') return;
    event.preventDefault();
    P.pressed();
  };

  // What the button does now, for those who see it and those who hear it.
  P.name = (playing) => {
    const { button } = parts;
    button.dataset.does = playing ? 'pause' : P.still() ? 'next' : 'play';
    button.title = words[button.dataset.does];
    button.setAttribute('aria-label', words[button.dataset.does]);
  };
  P.say = (period) => (parts.live.textContent = `${words.period}: ${said(period)}`);
  P.pressedBy = (element, key) =>
    element === parts.button ? [undefined, ' ', 'Enter'].includes(key) : element === parts.range && key === ' ';
})();
