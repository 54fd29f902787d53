// Long searches of the plan: followed line by line; leaving the page, asking something else or the button ends them.
window.yaqaza = window.yaqaza || {};

(() => {
  const { make } = yaqaza;
  let running = null; // {url, ending}
  const tried = new Set();

  const place = () => document.querySelector('.plan-search');
  const wordsOf = (host) => JSON.parse(host.dataset.words);

  const show = (host, { step, done, total }, ending) => {
    const words = wordsOf(host);
    const said = (words[step] || '').replace('{done}', Math.round(done)).replace('{total}', Math.round(total));
    let bar = host.querySelector('progress');
    if (!bar) {
      bar = make('progress', { max: 1, 'aria-label': said });
      const cancel = make('button', { type: 'button', class: 'quiet small', click: () => ending.abort() }, words.cancel);
      host.querySelector('.plan-progress').replaceChildren(make('p', { role: 'status' }), bar, cancel);
    }
    if (total) bar.value = done / total;
    else bar.removeAttribute('value');
    bar.setAttribute('aria-label', said);
    // Screen readers hear of each kind of step once, not of every second.
    const text = host.querySelector('.plan-progress p');
    text.setAttribute('aria-live', text.dataset.step === step ? 'off' : 'polite');
    text.dataset.step = step;
    text.textContent = said;
  };

  const finish = (said, more = []) => {
    const host = place();
    if (host) host.querySelector('.plan-progress').replaceChildren(make('p', { role: 'status' }, said), ...more);
  };

  // Too many wait already: one may ask again.
  const full = (words, around) => {
    const ask = () => run(place(), around);
    finish(words.full, [make('button', { type: 'button', class: 'quiet small', click: ask }, words.again)]);
  };

  const lines = async function* (answer) {
    const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader();
    let rest = '';
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      const whole = (rest + value).split('\n');
      rest = whole.pop();
      for (const line of whole) if (line) yield JSON.parse(line);
    }
  };

  const run = async (host, around) => {
    const { url } = host.dataset;
    const words = wordsOf(host);
    const ending = new AbortController();
    running?.ending.abort();
    const mine = (running = { url, ending });
    const still = () => running === mine;
    try {
      const answer = await fetch(`${url}${around ? '&around=yes' : ''}`, { signal: ending.signal });
      if (!answer.ok) throw new Error(`${url}: ${answer.status}`);
      let last = {};
      for await (const line of lines(answer)) {
        last = line;
        if (still() && place()?.dataset.url === url) show(place(), line, ending);
      }
      if (last.step === 'full' && still()) full(words, around);
      else if (still() && place()?.dataset.url === url) {
        finish('');
        window.dash_clientside.set_props('plan-run', { data: { t: Date.now() } });
      }
    } catch (reason) {
      if (still()) finish(ending.signal.aborted ? words.ended : words.lost);
      if (!ending.signal.aborted) console.warn(reason);
    } finally {
      if (still()) running = null;
    }
  };

  // Once a question: whoever ended a search is not asked again.
  const look = () => {
    const host = place();
    if (running && host?.dataset.url !== running.url) running.ending.abort();
    if (!host?.dataset.search || tried.has(host.dataset.url)) return;
    tried.add(host.dataset.url);
    run(host, false);
  };
  new MutationObserver(look).observe(document.documentElement, { subtree: true, childList: true, attributeFilter: ['data-search', 'data-url'] });
  addEventListener('pagehide', () => running?.ending.abort());

  document.addEventListener('click', ({ target }) => {
    const button = target.closest?.('.plan-around-go');
    if (!button) return;
    button.disabled = true;
    run(place(), true);
  });
})();
