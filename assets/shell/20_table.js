// The table: its scripts come after the map, its rows are names the browser keeps and figures just sent.
window.yaqaza = window.yaqaza || {};

(() => {
  const T = (yaqaza.table = {});
  const set = (id, props) => window.dash_clientside.set_props(id, props);
  const pick = (kind, code) => set('pick-event', { data: { kind, code, t: Date.now() } });
  let marked = '';
  let loading = false;
  let current = null;
  let sortedByHand = false;

  const script = (src) =>
    new Promise((done, failed) => {
      const element = Object.assign(document.createElement('script'), { src, onload: done, onerror: failed });
      document.head.append(element);
    });

  // The grid is larger than everything else together: it waits until the map is there and nothing is urgent.
  T.load = (ready = 'grid-ready') => {
    if (loading) return;
    loading = true;
    const sources = document.body.dataset.later.split(' ').filter(Boolean);
    const start = async () => {
      for (const source of sources) await script(source);
      set(ready, { data: true });
    };
    (window.requestIdleCallback || setTimeout)(start, { timeout: 1000 });
  };

  const kept = new Map();
  const json = (T.json = (url) => {
    if (!kept.has(url)) kept.set(url, fetch(url).then((answer) => answer.json()));
    return kept.get(url);
  });

  // Figures come in the order of their codes, or of all codes inside: names and figures are walked together.
  const rows = (columns, names) => {
    const { within, codes } = columns;
    const inside = (code) => within === 'MA' || code.startsWith(`${within}.`);
    return (codes || Object.keys(names).filter(inside).sort()).map((code, at) => ({
      code,
      name: names[code],
      value: columns.value[at],
      lower: columns.lower[at] ?? null,
      upper: columns.upper[at] ?? null,
      rank: columns.rank[at],
      people: columns.people[at],
      sign: columns.status[at],
      reason: columns.reasons?.[code],
      simulated: columns.simulated[at] === '1',
      decimals: columns.decimals,
      yesNo: columns.yes_no,
      ...Object.fromEntries((columns.added || []).map(({ cells }, i) => [`added${i}`, cells[at]])),
    }));
  };

  // Another way of showing than the values adds columns after the value, and takes some away.
  const added = ({ heading, digits, width }, i) => {
    const column = { field: `added${i}`, headerName: heading, width };
    if (digits === null) return { ...column, cellClass: 'status', filter: 'agTextColumnFilter', tooltipField: column.field };
    const shown = { function: `showDigits(params, ${digits})` };
    return { ...column, type: 'rightAligned', valueFormatter: shown, comparator: { function: 'figuresFirst' } };
  };

  const definitions = ({ added: more = [], hidden = [], heading }) => {
    const usual = JSON.parse(document.getElementById('table-slot').dataset.columns);
    const kept = usual.filter(({ field }) => !hidden.includes(field));
    return kept.flatMap((column) => {
      if (column.field !== 'value') return [column];
      return [heading ? { ...column, headerName: heading, width: 130 } : column, ...more.map(added)];
    });
  };

  let laidOut = '';
  const columnsOf = (columns) => {
    const wanted = JSON.stringify([columns.hidden, columns.heading, columns.added?.map(({ heading, digits }) => [heading, digits])]);
    const changed = wanted !== (laidOut || '[null,null,null]');
    laidOut = wanted;
    return changed ? { columnDefs: definitions(columns) } : {};
  };

  const [HEADING, TALL_HEADING] = [48, 68]; // pixels: added columns have long names

  T.fill = async (columns) => {
    current = columns;
    const [names, grid] = await Promise.all([json(columns.names), dash_ag_grid.getApiAsync('table')]);
    if (current !== columns) return;
    set('table', { rowData: rows(columns, names), ...columnsOf(columns) });
    const tall = columns.added ? TALL_HEADING : HEADING;
    if (grid.getGridOption('headerHeight') !== tall) grid.setGridOption('headerHeight', tall);
    if (!sortedByHand) grid.applyColumnState({ state: [{ colId: 'value', sort: columns.sort }], defaultState: { sort: null } });
    setTimeout(() => T.mark(marked, true));
  };
  T.sorted = ({ source }) => (sortedByHand ||= source === 'uiColumnSorted');

  // The rows below the first screen come when the reader turns to the table.
  T.all = async () => {
    if (!current?.rest) return;
    const asked = current;
    const whole = await json(asked.rest);
    if (current === asked) await T.fill(whole);
  };
  for (const turning of ['pointerenter', 'focusin', 'touchstart', 'wheel']) {
    const turned = ({ target }) => target instanceof Element && target.closest('#table-slot') && T.all();
    document.addEventListener(turning, turned, { capture: true, passive: true });
  }

  // The territory marked on the map is the row marked here, and in sight.
  T.mark = async (code, again = false) => {
    if (code === marked && !again) return;
    marked = code;
    if (!current) return;
    const grid = await dash_ag_grid.getApiAsync('table');
    const row = code && grid.getRowNode(code);
    if (code && !row && current.rest) return T.all();
    if (!row) return grid.deselectAll();
    row.setSelected(true, true);
    grid.ensureNodeVisible(row);
  };

  // A reader's own selection goes to the view; what the view selects comes back silently.
  const BY_HAND = ['rowClicked', 'spaceKey'];
  T.picked = ({ node, source }) => {
    if (!BY_HAND.includes(source) || !node.isSelected()) return;
    marked = node.data.code;
    pick('select', marked);
  };
  T.entered = ({ data }) => data && pick('drill', data.code);
})();
