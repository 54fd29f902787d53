// The view in the browser: what an event makes of it, and what its indicator leaves possible.
window.yaqaza = window.yaqaza || {};

(() => {
  const V = (yaqaza.view = {});
  const LEVEL_BY_LENGTH = { 2: 'region', 6: 'province' };
  const levelOf = (code) => (code === 'MA' ? 'country' : LEVEL_BY_LENGTH[code.length] || 'commune');
  const parent = (code) => ({ country: 'MA', region: 'MA', province: code.slice(0, 2) })[levelOf(code)] ?? code.slice(0, 6);

  // What lies directly below a territory, and what may be shown inside it.
  const CHILDREN = { country: 'province', region: 'province', province: 'commune' };
  const BELOW = {
    country: ['region', 'province', 'arrondissement_prefecture', 'commune'],
    region: ['province', 'commune'],
    province: ['commune', 'arrondissement_prefecture'],
  };

  // Only some provinces are divided into prefectures of arrondissements.
  const holds = (within, level, offers) =>
    BELOW[levelOf(within)].includes(level) &&
    (level !== 'arrondissement_prefecture' || within === 'MA' || offers.divided.includes(within));

  const goTo = (view, within) => ({ ...view, within, level: CHILDREN[levelOf(within)], selected: '' });
  const EVENTS = {
    select: (view, code) => ({ ...view, selected: code }),
    drill: (view, code) => (CHILDREN[levelOf(code)] ? goTo(view, code) : { ...view, selected: code }),
    up: (view) => ({ ...goTo(view, parent(view.within)), selected: view.within === 'MA' ? view.selected : view.within }),
    within: (view, code) => goTo(view, code),
    period: (view, code) => ({ ...view, period: code }),
    breaks: (view, code) => ({ ...view, breaks: code }),
    centre: (view, code) => ({ ...view, ...Object.fromEntries([code.split('=')]) }),
    find: (view, found) => {
      const [level, code] = found.split(':');
      const within = level === 'region' ? code : level === 'country' ? 'MA' : parent(code);
      return { ...goTo(view, within), level: level === 'region' || level === 'country' ? 'province' : level, selected: code };
    },
  };
  const pick = (wanted, offered, usual) => (offered.includes(wanted) ? wanted : usual);
  const nearestPeriod = (wanted, offered) => offered.filter((one) => one <= wanted && one.length === wanted.length).at(-1) || offered.at(-1);
  V.offer = (view, offers) => offers.shapes[offers.indicators[view.indicator]];
  V.levels = (view, offers) => Object.keys(offers.levels).filter((level) => level in V.offer(view, offers));
  V.periods = (view, offers) => Object.keys(V.offer(view, offers)[view.level]);

  // The second of two indicators: the one asked for, or the usual one.
  V.second = ({ indicator, second, level }, offers) => {
    const fits = (key) => key && key !== indicator && key in offers.indicators && level in V.offer({ indicator: key }, offers);
    return [second, ...offers.seconds].find(fits) || '';
  };

  // The nearest view that can be shown: the same rule as pages/_parts/nearest.py.
  V.fit = (view, offers) => {
    const below = V.levels(view, offers).filter((level) => holds(view.within, level, offers));
    if (!below.length) return V.fit({ ...view, within: parent(view.within), selected: view.within }, offers);
    const level = pick(view.level, below, below.includes('province') ? 'province' : below[0]);
    const periods = V.periods({ ...view, level }, offers);
    const period = pick(view.period, periods, nearestPeriod(view.period, periods));
    const milieux = V.offer(view, offers)[level][period];
    const inside = view.within === 'MA' || view.selected.startsWith(`${view.within}.`);
    const second = view.show === 'with' ? V.second({ ...view, level }, offers) : '';
    const selected = inside && (levelOf(view.selected) === level || level === 'arrondissement_prefecture') ? view.selected : '';
    return { ...view, level, period, milieu: pick(view.milieu, milieux, milieux[0]), second, selected };
  };

  // A level chosen by hand that does not lie inside where one is: go up to where it does.
  const withLevel = (view, level, offers) => {
    let { within } = view;
    while (!holds(within, level, offers)) within = parent(within);
    return { ...view, level, within };
  };

  const NO_FILTER = { regime: '', jisr: '', project: '' };

  // Who chooses breaks by hand starts from those in the legend.
  const startingBreaks = () => document.querySelector('#legend [data-breaks]')?.dataset.breaks ?? '';

  // The view after one control or event, before it is fitted.
  V.turn = (view, name, value, offers) => {
    if (name.endsWith('-event')) return EVENTS[value.kind] ? EVENTS[value.kind](view, value.code) : view;
    if (name === 'level') return withLevel(view, value, offers);
    if (name === 'centres') return value === 'none' ? { ...view, centres: '', ...NO_FILTER } : { ...view, centres: value };
    if (name === 'show') return { ...view, show: value === 'values' ? '' : value };
    if (name === 'second') return view.show === 'with' ? { ...view, second: value } : view;
    if (name === 'method') return { ...view, method: value, breaks: value === 'manual' ? startingBreaks() : '' };
    if (name === 'indicator') return { ...view, indicator: value, breaks: '' }; // breaks hold for one indicator
    return { ...view, [name]: value };
  };

  // The view and what its controls show, in the order of the callback's outputs.
  V.controls = (view, offers) => {
    const options = (codes, words) => codes.map((value) => ({ value, label: words[value] }));
    const levels = options(V.levels(view, offers), offers.levels);
    const milieux = options(V.offer(view, offers)[view.level][view.period], offers.milieux);
    return [view, view.indicator, view.level, levels, view.milieu, milieux, V.second(view, offers)];
  };
})();
