// Playing through the periods: one after the other until the last, or until the reader does anything.
// Who asked for less motion gets one step for each press instead.
(() => {
  const P = yaqaza.periods;
  const STAYS = { 4: 1600, 7: 800 }; // milliseconds a year or a month stays on the screen
  const AHEAD = 3; // periods whose colours are asked for before their turn
  const reduced = matchMedia('(prefers-reduced-motion: reduce)');
  let playing = null; // a token: another one, or none, ends the round
  let expected = ''; // what is on the screen if nobody else changes it

  P.still = () => reduced.matches;
  const rest = ({ period, ...others }) => JSON.stringify(others);
  const wait = (time) => new Promise((done) => setTimeout(done, time));

  // Periods to play: those of this kind that have the milieu shown.
  const tour = () => {
    const { indicator, level, milieu } = P.view();
    const offer = yaqaza.view.offer({ indicator }, yaqaza.view.offers)[level];
    return P.run().filter((period) => offer[period].includes(milieu));
  };
  const after = (period) => tour().filter((one) => one > period);

  const prefetch = (periods) => {
    for (const period of periods.slice(0, AHEAD))
      yaqaza.map.classes({ ...P.view(), period }).catch((reason) => console.warn(reason));
  };

  const step = async () => {
    const { period } = P.view();
    const next = after(period)[0] || tour()[0];
    prefetch(after(next));
    P.say(next);
    P.point(next);
    await P.go(next);
  };

  const play = async () => {
    const mine = (playing = {});
    P.name(true);
    expected = rest(P.view());
    do {
      await step();
      await wait(STAYS[P.view().period.length] || STAYS[4]);
    } while (playing === mine && after(P.view().period).length);
    if (playing === mine) stop();
  };

  const stop = () => {
    if (!playing) return;
    playing = null;
    P.name(false);
  };

  P.pressed = () => {
    if (playing) stop();
    else if (P.still()) yaqaza.map.begun(step());
    else yaqaza.map.begun(play());
  };

  // Another indicator, another place: the reader has gone on.
  P.follow = (view) => {
    if (playing && rest(view) !== expected) stop();
  };

  // The button and Space on the slider stop by themselves.
  const stops = ({ target, key }) => P.pressedBy(target, key);
  for (const deed of ['pointerdown', 'keydown', 'wheel', 'touchstart'])
    document.addEventListener(deed, (event) => playing && !stops(event) && stop(), { capture: true, passive: true });
  document.addEventListener('input', ({ target }) => playing && target.id === 'period' && stop(), { capture: true });
  document.addEventListener('visibilitychange', () => document.hidden && stop());
})();
