// Who writes: the name and the server's write token, kept for this tab only; and what is asked in their name.
window.yaqaza = window.yaqaza || {};
window.dash_clientside = window.dash_clientside || {};

(() => {
  const I = (yaqaza.imports = yaqaza.imports || {});
  const KEPT = { who: 'yaqaza-who', office: 'yaqaza-office', token: 'yaqaza-token' };
  const kept = (name) => sessionStorage.getItem(KEPT[name]) || '';

  // Headers carry no Arabic: their values are percent-encoded.
  I.headers = () => ({ 'X-Yaqaza-Who': encodeURIComponent(kept('who')), 'X-Yaqaza-Office': encodeURIComponent(kept('office')), 'X-Yaqaza-Token': encodeURIComponent(kept('token')) });

  I.read = (text, status) => {
    try {
      return JSON.parse(text);
    } catch {
      return { problem: `${status}` };
    }
  };

  I.post = async (path) => {
    const joint = path.includes('?') ? '&' : '?';
    try {
      const answer = await fetch(`/api/imports${path}${joint}lang=${document.documentElement.lang}`, { method: 'POST', headers: I.headers() });
      return I.read(await answer.text(), answer.status);
    } catch {
      return { problem: yaqaza.slot('import-who').words.lost };
    }
  };

  const field = (name, label, type, more = {}) => {
    const input = yaqaza.make('input', { type, ...more, name: `yaqaza-${name}`, autocomplete: 'off', maxlength: 200, value: kept(name), input: () => sessionStorage.setItem(KEPT[name], input.value.trim()) });
    return yaqaza.make('label', {}, yaqaza.make('span', {}, label), input);
  };

  // Whose files these are is asked where files are brought; any name will do, known ones are offered.
  const office = (said) => {
    if (!said.offices.length) return [];
    const offered = said.offices.map((value) => yaqaza.make('option', { value }));
    return [field('office', said.office, 'text', { list: 'import-offices' }), yaqaza.list('datalist', { id: 'import-offices' }, offered)];
  };

  const typed = (said) =>
    yaqaza.make('div', { class: 'import-fields', role: 'group', 'aria-label': said.title }, field('who', said.who, 'text'), ...office(said), field('token', said.token, 'password'), yaqaza.make('p', { class: 'soft' }, said.hint), yaqaza.make('p', { class: 'import-answer', role: 'alert' }));

  const said = (told) => {
    const change = yaqaza.make('button', { type: 'button', class: 'link', click: () => fill(true) }, told.change);
    return yaqaza.make('p', { class: 'import-as' }, told.as.replace('{name}', `\u2068${kept('who')}\u2069`), ' ', change);
  };

  const fill = (typing) => {
    const found = yaqaza.slot('import-who');
    if (!found) return;
    const known = kept('who') && kept('token') && (kept('office') || !found.words.offices.length);
    if (known && !typing) found.place.replaceChildren(said(found.words));
    else if (typing || found.words.always) found.place.replaceChildren(typed(found.words));
    if (typing) found.place.querySelector('input').focus();
  };

  const missing = (problem) => {
    fill(true);
    const { place, words } = yaqaza.slot('import-who');
    place.querySelector('.import-answer').textContent = problem || words.missing;
    [...place.querySelectorAll('input')].find((input) => problem ? input.type === 'password' : !input.value)?.focus();
    return false;
  };

  // Whether the server knows the one who writes; asks for what is missing.
  I.known = async () => {
    if (!kept('who') || !kept('token')) return missing();
    const { problem } = await I.post('/token');
    if (problem) return missing(problem);
    fill(); // what was asked for is known now: no request for it stays
    return true;
  };

  const page = (fields) => `/import?${new URLSearchParams({ lang: document.documentElement.lang, ...fields })}`;
  const tell = (button, text) => {
    const place = button.closest('.import-confirm, .import-name, .import-settled, section, li')?.querySelector('.import-answer');
    if (place) place.textContent = text;
  };

  // A decision: asked of the server, then followed where it is done.
  const act = async (button) => {
    const { act: action, target } = button.dataset;
    if (!(await I.known())) return;
    button.disabled = true;
    const told = await I.post(`/${encodeURIComponent(target)}/${action}`);
    button.disabled = false;
    if (told.problem) tell(button, told.problem);
    else location.assign(page({ load: told.id }));
  };

  const settle = async (button) => {
    if (!(await I.known())) return;
    const { settle: decision, name } = button.dataset;
    const told = await I.post(`/names?${new URLSearchParams({ decision, ...JSON.parse(name) })}`);
    if (told.problem) return tell(button, told.problem);
    const card = button.closest('.import-name');
    if (!card) return location.reload(); // taken back
    if (decision === 'reject') button.closest('li').remove();
    else card.classList.add('settled');
    for (const one of decision === 'accept' ? card.querySelectorAll('[data-settle]') : []) one.remove();
    card.querySelector('.import-answer').textContent = yaqaza.slot('import-who').words[decision === 'accept' ? 'settled' : 'rejected'];
  };

  document.addEventListener('click', ({ target }) => {
    const button = target.closest?.('[data-act], [data-settle]');
    if (button) (button.dataset.act ? act : settle)(button);
  });

  window.dash_clientside.imports = {
    arrive() {
      // Dash lays the page out before it calls; what React draws next must not be missed.
      requestAnimationFrame(() => {
        if (!document.querySelector('#import-who')?.firstChild) fill(false);
        I.fillDrop();
        I.watch();
      });
      return true;
    },
  };
})();
