// The heat map of comparisons: cells made of a character each; arrows walk them, the line below tells of one.
(() => {
  const { make } = yaqaza;
  const MOVES = { ArrowDown: [1, 0], ArrowUp: [-1, 0], Home: [0, -Infinity], End: [0, Infinity] };
  const DELAY_MS = 60;

  // Where another area begins: the places of a row at which the heads above span anew.
  const begins = (table) => {
    const heads = [...table.querySelectorAll('.heat-around th')];
    let at = 0;
    return new Set(heads.map((head) => (at += head.colSpan) - head.colSpan));
  };

  const cellsOf = (row, { looks, arrows }, starts) =>
    [...row.dataset.v].map((letter, at) => {
      const [look, sign, said] = looks[letter];
      const arrow = arrows[row.dataset.c[at]];
      const cell = make('td', { class: `v v-${look}${starts.has(at) ? ' starts' : ''}`, tabindex: -1, 'aria-label': arrow ? `${said} ${arrow}` : said });
      cell.append(make('span', {}, sign));
      if (arrow) cell.append(make('i', {}, arrow));
      return cell;
    });

  const fill = (table) => {
    const known = JSON.parse(table.dataset.heat);
    const starts = begins(table);
    for (const row of table.querySelectorAll('tr[data-v]')) row.append(...cellsOf(row, known, starts));
    table.dataset.ready = '';
    const first = table.querySelector('td.v');
    if (first) first.tabIndex = 0;
  };
  const fillAll = () => document.querySelectorAll('table.heat:not([data-ready])').forEach(fill);
  new MutationObserver(fillAll).observe(document.documentElement, { subtree: true, childList: true });
  fillAll();

  // What a row's cells tell is asked for once, when the reader comes to it.
  const answers = new Map();
  const told = (row) => {
    const { asked, build } = JSON.parse(row.closest('table').dataset.heat);
    const url = `/api/compare/row?${new URLSearchParams({ ...asked, indicator: row.dataset.key, build })}`;
    if (!answers.has(url)) answers.set(url, fetch(url).then((answer) => (answer.ok ? answer.json() : Promise.reject(new Error(`${url}: ${answer.status}`)))));
    answers.get(url).catch(() => answers.delete(url));
    return answers.get(url);
  };

  const cellOf = (target) => (target instanceof Element ? target.closest('table.heat td.v') : null);
  let current = null;
  const tell = async (cell) => {
    if (cell === current) return;
    current = cell;
    const row = cell.parentElement;
    const table = row.closest('table');
    const at = cell.cellIndex - 1;
    const head = table.querySelectorAll('.heat-name')[at];
    table.querySelectorAll('.heat-at').forEach((one) => one.classList.remove('heat-at'));
    row.cells[0].classList.add('heat-at');
    head.classList.add('heat-at');
    await new Promise((done) => setTimeout(done, DELAY_MS));
    if (current !== cell) return;
    const code = JSON.parse(table.dataset.heat).codes[at];
    const place = document.getElementById('compare-detail');
    const short = `${head.textContent} – ${row.cells[0].textContent}: ${cell.getAttribute('aria-label')}`;
    const lines = await told(row).catch(() => ({}));
    if (current === cell && place) place.textContent = lines[code] || short;
  };

  // Only one cell can be reached by Tab; the others are a walk away.
  const stop = (cell) => {
    for (const other of cell.closest('table').querySelectorAll('td[tabindex="0"]')) other.tabIndex = -1;
    cell.tabIndex = 0;
  };
  const walk = (cell, [down, across]) => {
    const rows = [...cell.closest('table').querySelectorAll('tr[data-v]')];
    const row = rows[Math.max(0, Math.min(rows.length - 1, rows.indexOf(cell.parentElement) + down))];
    return row.cells[Math.max(1, Math.min(row.cells.length - 1, cell.cellIndex + across))];
  };

  document.addEventListener('keydown', (event) => {
    const cell = cellOf(event.target);
    if (!cell || event.ctrlKey || event.metaKey || event.altKey) return;
    const forward = document.documentElement.dir === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
    const sideways = { ArrowLeft: 1, ArrowRight: 1 }[event.key] && [0, event.key === forward ? 1 : -1];
    const move = MOVES[event.key] || sideways;
    if (!move) return;
    event.preventDefault();
    const next = walk(cell, move);
    next.focus();
    next.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  });
  document.addEventListener('focusin', ({ target }) => {
    const cell = cellOf(target);
    if (!cell) return;
    stop(cell);
    tell(cell);
  });
  document.addEventListener('pointerover', ({ target }) => {
    const cell = cellOf(target);
    if (cell) tell(cell);
  });
  document.addEventListener('click', ({ target }) => cellOf(target)?.focus());
})();
