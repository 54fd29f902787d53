// Norms: a form below each, sent with the name and token of this tab; what is refused stays as it was typed.
window.yaqaza = window.yaqaza || {};
window.dash_clientside = window.dash_clientside || {};

(() => {
  const make = (...all) => yaqaza.make(...all);
  const lang = () => document.documentElement.lang;

  const post = async (path, form, lost) => {
    const headers = { ...yaqaza.imports.headers(), 'Content-Type': 'application/json' };
    try {
      const answer = await fetch(`/api/norms/${path}?lang=${lang()}`, { method: 'POST', headers, body: JSON.stringify(form) });
      const told = yaqaza.imports.read(await answer.text(), answer.status);
      return answer.ok || told.problem ? told : { problem: lost };
    } catch {
      return { problem: lost };
    }
  };

  // One asking at a time: a second press waits for nothing and changes nothing.
  const ask = async (box, path, form) => {
    if (box.dataset.asking) return;
    box.dataset.asking = 'yes';
    const answer = box.querySelector('.import-answer');
    const { lost, done } = JSON.parse(box.dataset.words);
    answer.textContent = '';
    try {
      if (!(await yaqaza.imports.known())) return;
      const { problem, field } = await post(path, form, lost);
      answer.textContent = problem || done;
      for (const one of box.querySelectorAll('[name]')) one.removeAttribute('aria-invalid');
      const wrong = problem && field && box.querySelector(`[name="${field}"]`);
      if (wrong) wrong.setAttribute('aria-invalid', 'true');
      if (wrong) wrong.focus();
      if (!problem) location.reload();
    } finally {
      delete box.dataset.asking;
    }
  };

  const typed = (box) => Object.fromEntries([...box.querySelectorAll('[name]')].map(({ name, value }) => [name, value]));
  const label = (text, field) => make('label', {}, make('span', {}, text), field);

  const reading = ({ readings, read, reading: said }) => {
    const options = Object.entries(readings).map(([value, text]) => make('option', { value, selected: value === read }, text));
    return options.length ? [label(said, yaqaza.list('select', { name: 'reading' }, options))] : [];
  };

  const button = (text, about, kind, click) => make('button', { type: 'button', class: kind, 'aria-label': `${text}: ${about}`, click }, text);

  const fill = (box) => {
    if (box.firstChild) return;
    const { norm } = box.dataset;
    const said = JSON.parse(box.dataset.words);
    const fields = [
      label(said.value, make('input', { name: 'value', type: 'text', inputmode: 'decimal', autocomplete: 'off', maxlength: 40 })),
      ...reading(said),
      label(said.reference, make('input', { name: 'reference', type: 'text', autocomplete: 'off', maxlength: said.longest.reference })),
      label(said.why, make('textarea', { name: 'why', rows: 2, maxlength: said.longest.why })),
    ];
    const enter = button(said.enter, said.about, 'primary', () => ask(box, encodeURIComponent(norm), typed(box)));
    const back = button(said.back, said.about, 'quiet', () => ask(box, `${encodeURIComponent(norm)}/withdraw`, {}));
    const ways = make('div', { class: 'import-ways' }, enter, ...(said.entered ? [back] : []));
    const summary = make('summary', { 'aria-label': `${said.title}: ${said.about}` }, said.title);
    const answer = make('p', { class: 'import-answer', role: 'alert' });
    box.append(make('details', {}, summary, make('div', { class: 'norm-fields' }, ...fields), ways, answer));
  };

  // Who opens a link to one norm is brought to it once the page is laid out.
  const arrive = () => {
    for (const box of document.querySelectorAll('.norm-form')) fill(box);
    if (location.hash) document.getElementById(decodeURIComponent(location.hash.slice(1)))?.scrollIntoView();
  };

  window.dash_clientside.norms = {
    arrive() {
      window.dash_clientside.imports.arrive();
      requestAnimationFrame(arrive);
      return true;
    },
  };
})();
