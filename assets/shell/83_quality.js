// The grid of quality: arrows walk from cell to cell, one stop for the Tab key; the line below tells of the cell.
(() => {
  const MOVES = { ArrowDown: [1, 0], ArrowUp: [-1, 0], Home: [0, -Infinity], End: [0, Infinity] };
  const cellOf = (target) => (target instanceof Element ? target.closest('.quality-grid td.q') : null);
  const lines = (grid) => [...grid.querySelectorAll('tbody tr:not(.quality-region)')];

  const tell = (cell) => {
    const place = document.getElementById('quality-detail');
    if (!place) return;
    const row = cell.parentElement.querySelector('th').textContent;
    const column = cell.closest('table').querySelectorAll('thead th')[cell.cellIndex];
    const state = cell.querySelector('b').textContent;
    const about = `${row} – ${column.title || column.textContent}: ${state}`;
    place.textContent = [about, cell.title].filter(Boolean).join(' · ');
  };

  // Only one cell can be reached by Tab; the others are a walk away.
  const stop = (cell) => {
    for (const other of cell.closest('table').querySelectorAll('td[tabindex="0"]')) other.tabIndex = -1;
    cell.tabIndex = 0;
  };

  const walk = (cell, [down, across]) => {
    const all = lines(cell.closest('table'));
    const line = all[Math.max(0, Math.min(all.length - 1, all.indexOf(cell.parentElement) + down))];
    const at = Math.max(1, Math.min(line.cells.length - 1, cell.cellIndex + across));
    return line.cells[at];
  };

  document.addEventListener('keydown', (event) => {
    const cell = cellOf(event.target);
    const forward = document.documentElement.dir === 'rtl' || cell?.closest('[dir="rtl"]') ? 'ArrowLeft' : 'ArrowRight';
    const sideways = { ArrowLeft: 1, ArrowRight: 1 }[event.key] && [0, event.key === forward ? 1 : -1];
    const move = MOVES[event.key] || sideways;
    if (!cell || !move) return;
    event.preventDefault();
    walk(cell, move).focus();
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

  // A table that was just written: its first cell can be reached, every one can be walked to.
  const ready = () => {
    for (const grid of document.querySelectorAll('.quality-grid:not([data-ready])')) {
      grid.dataset.ready = '';
      const cells = grid.querySelectorAll('td.q');
      for (const cell of cells) cell.tabIndex = -1;
      if (cells.length) cells[0].tabIndex = 0;
    }
  };
  new MutationObserver(ready).observe(document.documentElement, { subtree: true, childList: true });
  ready();
})();
