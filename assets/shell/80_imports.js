// Bringing files: chosen or dropped, sent one after the other as they are, never read by the page.
window.yaqaza = window.yaqaza || {};

(() => {
  const I = (yaqaza.imports = yaqaza.imports || {});
  const MAX_NAME = 180;
  const PASSED_OVER = /^(\.|~\$|Thumbs\.db$|desktop\.ini$)/i;
  let chosen = [];

  const words = () => yaqaza.slot('import-drop')?.words;
  const list = () => document.querySelector('.import-files');
  const size = (bytes) => `${Math.max(1, Math.round(bytes / 1024)).toLocaleString('fr').replace(/\s/g, '\u202f')} ${words().kb}`;

  // A file that cannot be sent says so before anything is sent.
  const problem = (file) => {
    if (!file.size) return words().empty;
    return file.size > words().limit ? words().large.replace('{n}', Math.floor(words().limit / 1048576)) : '';
  };

  const row = (entry) => {
    const { file } = entry;
    const said = yaqaza.make('span', { class: 'import-file-said', role: 'status' }, entry.problem);
    const bar = yaqaza.make('progress', { max: 1, value: 0, hidden: true, 'aria-label': file.name });
    const out = yaqaza.make('button', { type: 'button', class: 'quiet small', 'aria-label': `${words().left_out}: ${file.name}`, click: () => leaveOut(entry) }, words().left_out);
    const name = yaqaza.make('bdi', { class: 'import-file-name' }, file.name);
    entry.parts = { said, bar, out };
    entry.row = yaqaza.make('li', entry.problem ? { class: 'wrong' } : {}, name, yaqaza.make('span', { class: 'soft' }, size(file.size)), bar, said, out);
    return entry.row;
  };

  const show = () => {
    list().replaceChildren(...chosen.map(row));
    const ready = chosen.some((entry) => !entry.problem);
    document.querySelector('.import-after').hidden = !chosen.length;
    document.querySelector('.import-send').disabled = !ready;
  };

  const leaveOut = (entry) => {
    chosen = chosen.filter((one) => one !== entry);
    show();
    document.querySelector('.import-choose').focus();
  };

  const add = (files) => {
    const known = new Set(chosen.map(({ file }) => `${file.name}|${file.size}|${file.lastModified}`));
    const fresh = [...files].filter((file) => !PASSED_OVER.test(file.name) && !known.has(`${file.name}|${file.size}|${file.lastModified}`));
    chosen = [...chosen, ...fresh.map((file) => ({ file, problem: problem(file) }))];
    show();
  };

  // What was dropped, folders opened.
  const opened = async (entry) => {
    if (entry.isFile) return [await new Promise((found, failed) => entry.file(found, failed))];
    const reader = entry.createReader();
    const inside = [];
    for (;;) {
      const some = await new Promise((found, failed) => reader.readEntries(found, failed));
      if (!some.length) break;
      inside.push(...some);
    }
    return (await Promise.all(inside.map(opened))).flat();
  };
  const dropped = async (transfer) => {
    const entries = [...transfer.items].map((item) => item.webkitGetAsEntry?.()).filter(Boolean);
    add(entries.length ? (await Promise.all(entries.map(opened))).flat() : transfer.files);
  };

  // One file as the body of one request: the browser streams it from the disk.
  const send = (entry) =>
    new Promise((settled) => {
      const { bar, said, out } = entry.parts;
      const request = new XMLHttpRequest();
      request.open('POST', `/api/imports?lang=${document.documentElement.lang}`);
      const kind = document.querySelector('.import-kind')?.value || '';
      const sent = { ...I.headers(), 'X-Yaqaza-File': encodeURIComponent(entry.file.name.slice(-MAX_NAME)), 'X-Yaqaza-Kind': kind };
      for (const [name, value] of Object.entries(sent)) request.setRequestHeader(name, value);
      request.upload.onprogress = ({ loaded, total }) => (bar.value = total ? loaded / total : 0);
      request.onload = () => settled(I.read(request.responseText, request.status));
      request.onerror = request.onabort = () => settled({ problem: words().lost });
      [bar.hidden, said.textContent, out.hidden] = [false, words().sending, true];
      request.send(entry.file);
    });

  const tell = (entry, told) => {
    const { bar, said, out } = entry.parts;
    bar.hidden = true;
    entry.problem = told.problem || '';
    entry.id = told.id;
    entry.row.className = told.id ? 'sent' : 'wrong';
    said.textContent = told.id ? words().sent : told.problem;
    if (told.id) out.remove();
    else out.hidden = false;
  };

  const page = (fields) => `${words().page}?${new URLSearchParams({ lang: document.documentElement.lang, ...fields })}`;
  // A second click while the token is asked about, or a file is under way, must not send it twice.
  let sending = false;
  const sendAll = async () => {
    if (sending) return;
    sending = true;
    try {
      await sendChosen();
    } finally {
      sending = false;
    }
  };
  const sendChosen = async () => {
    if (!(await I.known())) return;
    const button = document.querySelector('.import-send');
    button.disabled = true;
    for (const entry of chosen.filter((one) => !one.id && !one.problem)) tell(entry, await send(entry));
    const there = chosen.filter((one) => one.id);
    if (there.length && there.length === chosen.length) {
      location.assign(page(there.length > 1 ? { part: 'loads' } : { load: there[0].id }));
    } else {
      document.querySelector('.import-elsewhere').hidden = !there.length;
    }
  };

  const chooser = (text, kind, attributes) => {
    const input = yaqaza.make('input', { type: 'file', multiple: true, hidden: true, ...attributes, change: () => [add(input.files), (input.value = '')] });
    return [yaqaza.make('button', { type: 'button', class: kind, click: () => input.click() }, text), input];
  };

  I.fillDrop = () => {
    const found = yaqaza.slot('import-drop');
    if (!found || found.place.firstChild) return;
    const said = found.words;
    const { make } = yaqaza;
    const options = Object.entries({ '': said.find_out, ...said.kinds }).map(([value, text]) => make('option', { value }, text));
    const zone = make('div', { class: 'import-zone' },
      make('p', { class: 'import-zone-title' }, said.drop), make('p', { class: 'soft' }, said.or),
      make('div', { class: 'import-ways' }, ...chooser(said.choose, 'quiet import-choose', {}), ...chooser(said.folder, 'quiet', { webkitdirectory: true })),
      make('p', { class: 'soft' }, said.formats));
    const after = make('div', { class: 'import-after', hidden: true },
      make('label', {}, make('span', {}, said.kind), make('select', { class: 'import-kind' }, ...options)),
      make('button', { type: 'button', class: 'primary import-send', click: sendAll }, said.send),
      make('p', { class: 'soft' }, said.nothing),
      make('a', { class: 'import-elsewhere', href: page({ part: 'loads' }), hidden: true }, said.list));
    found.place.append(zone, make('ul', { class: 'import-files', 'aria-label': said.chosen }));
    document.getElementById('import-after').append(after);
  };

  // Dropped anywhere on this page: a browser would otherwise open the file in its place.
  const holdsFiles = (event) => document.getElementById('import-drop') && event.dataTransfer?.types.includes('Files');
  const over = (is) => document.querySelector('.import-zone')?.classList.toggle('over', is);
  document.addEventListener('dragover', (event) => holdsFiles(event) && (event.preventDefault(), over(true)));
  document.addEventListener('dragleave', (event) => event.relatedTarget === null && over(false));
  document.addEventListener('drop', (event) => {
    if (!holdsFiles(event)) return;
    event.preventDefault();
    over(false);
    dropped(event.dataTransfer);
  });
})();
