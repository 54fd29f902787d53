// The page of gaps: its table, and the selection that table, small map and address share.
window.yaqaza = window.yaqaza || {};
window.dash_clientside = window.dash_clientside || {};

(() => {
  const GRID = 'gaps-table';
  const skip = () => window.dash_clientside.no_update;
  const set = (id, props) => window.dash_clientside.set_props(id, props);
  const functions = (window.dashAgGridFunctions = window.dashAgGridFunctions || {});
  let current = null;
  let marked = new URLSearchParams(location.search).get('selected') || '';
  // The order of the address: a column, the highest first; the lowest first after a minus sign.
  let order = new URLSearchParams(location.search).get('sort') || '';

  // Both ends of an interval, never mirrored.
  const bounds = (low, high) => (low === null || low === undefined ? '' : [low, high]);

  // Figures come in the order of their codes: `listed` says which territories of the area they are.
  const rows = (columns, names, parents) => {
    const inside = (code) => columns.within === 'MA' || code.startsWith(`${columns.within}.`);
    const codes = Object.keys(names).filter(inside).sort().filter((_code, at) => columns.listed[at] === '1');
    return codes.map((code, at) => ({
      code,
      name: names[code],
      parent: parents[code.split('.').slice(0, code.split('.').length > 2 ? 2 : 1).join('.')],
      people: columns.people[at],
      km: columns.km[at],
      missing: columns.missing[at] ?? null,
      needs: columns.needs[at] ?? null,
      known: columns.known[at] ?? columns.asked,
      centres: columns.centres.length ? columns.centres[at] : 0,
      sign: columns.status[at],
      reason: columns.reasons?.[code],
      lacking: columns.lacking[at] ?? null,
      bounds: columns.low?.length ? bounds(columns.low[at], columns.high[at]) : '',
      ...Object.fromEntries(['share', 'per', 'unreached', 'over'].map((name) => [name, columns[name]?.[at] ?? null])),
      signs: Object.fromEntries(['placed', 'told', 'filled'].map((name) => [name, columns[name]?.[at]])),
    }));
  };

  const arrange = (grid, { hidden, sort: [colId, sort] }) => {
    const all = grid.getColumns().map((column) => column.getColId());
    grid.setColumnsVisible(all.filter((name) => !hidden.includes(name)), true);
    grid.setColumnsVisible(hidden, false);
    const column = order.replace('-', '');
    const asked = column && !hidden.includes(column) && grid.getColumn(column);
    const state = asked ? { colId: column, sort: order.startsWith('-') ? 'asc' : 'desc' } : { colId, sort };
    grid.applyColumnState({ state: [state], defaultState: { sort: null } });
  };

  const fill = async (columns) => {
    current = columns;
    const [names, parents] = await Promise.all([columns.names, columns.parents].map(yaqaza.table.json));
    const grid = await dash_ag_grid.getApiAsync(GRID);
    if (current !== columns) return;
    set(GRID, { rowData: rows(columns, names, parents) });
    arrange(grid, columns);
    setTimeout(() => markRow(marked));
  };

  const markRow = async (code) => {
    marked = code;
    if (!current) return;
    const grid = await dash_ag_grid.getApiAsync(GRID);
    const row = code && grid.getRowNode(code);
    if (!row) return grid.deselectAll();
    row.setSelected(true, true);
    grid.ensureNodeVisible(row);
  };

  // The small map is drawn again from its own description, with another territory outlined.
  const markShape = (code) => {
    const host = document.getElementById('gaps-sketch');
    if (!host) return;
    const spec = { ...JSON.parse(host.dataset.sketch), marked: code };
    host.dataset.sketch = JSON.stringify(spec);
  };

  // The grid waits until the map is on the screen, or cannot be.
  const load = (tries = 0) => {
    const waits = tries < 200 && !document.querySelector('#gaps-sketch[data-drawn]');
    if (waits) setTimeout(() => load(tries + 1), 50);
    else if (document.getElementById('gaps-slot')) yaqaza.table.load('gaps-ready');
  };
  if (location.pathname === '/gaps') load();

  window.dash_clientside.gaps = {
    // What is marked, and the order, change no figure: the rest of the address is what is asked of the server.
    settle(address, asked) {
      const { selected, sort, ...fields } = address.fields;
      const next = { ...address, fields };
      return JSON.stringify(next) === JSON.stringify(asked) ? skip() : next;
    },
    choose: (picked) => picked?.code || skip(),
    try_norm: (typed) => (typed ? 'trial' : skip()),
    measure: (against) => (['median', 'best', 'norm', 'trial'].includes(against) ? 'places' : skip()),
    take_part: (part) => (part ? 'all' : skip()),
    order: (sorted) => (sorted ? order : skip()),
    fill(columns, slot) {
      if (slot?.props?.id === GRID) fill(columns);
    },
    mark({ fields: { selected = '' } }) {
      markShape(selected);
      if (selected !== marked) markRow(selected);
    },
  };

  const BY_HAND = ['rowClicked', 'spaceKey'];
  functions.pickGap = ({ node, source }) => {
    if (!BY_HAND.includes(source) || !node.isSelected()) return;
    marked = node.data.code;
    set('gaps-pick', { data: { code: marked, t: Date.now() } });
  };
  functions.noteGapSort = ({ source, api }) => {
    if (source !== 'uiColumnSorted') return;
    const [{ colId, sort }] = api.getColumnState().filter((column) => column.sort);
    order = `${sort === 'asc' ? '-' : ''}${colId}`;
    set('gaps-sorted', { data: Date.now() });
  };

  const written = (value, context) => functions.showCount({ value, context });
  functions.showKilometres = ({ value, context }) => (value === null || value === undefined ? '–' : functions.showValue({ value, data: { decimals: 1 }, context }));
  functions.showCentres = ({ value, data, context }) => (value === null ? context.statuses[data.sign] : written(value, context));
  const none = (value) => value === null || value === undefined;
  // What is not known of places says why: the status of what it is made of.
  functions.showPlaces = ({ value, data, context }, of) => (none(value) ? context.statuses[data.signs[of]] ?? '–' : written(value, context));
  functions.showShare = ({ value, context }) => (none(value) ? '–' : `\u2066${context.percent.replace('{n}', functions.showDigits({ value, context }, 1))}\u2069`);
  functions.showBounds = ({ value, context }) => (value ? `\u2066${value.map((end) => written(end, context)).join('–')}\u2069` : '');
  // So many of those that are known: 3/9, never mirrored.
  functions.showNeeds = ({ value, data }) => (value === null || value === undefined ? '' : `\u2066${value}/${data.known}\u2069`);
})();
