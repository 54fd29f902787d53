// Explain this number: each value of a table is a link to where it comes from.
(() => {
  const components = (window.dashAgGridComponentFunctions = window.dashAgGridComponentFunctions || {});
  const functions = window.dashAgGridFunctions;

  // The view is in the URL; the territory is the row's.
  const ofMap = (territory) => {
    const view = { ...Object.fromEntries(new URLSearchParams(location.search)), ...yaqaza.map?.view };
    const { lang = document.documentElement.lang, indicator, period, milieu } = view;
    return `/explain?${new URLSearchParams({ lang, indicator, territory, period, milieu })}`;
  };

  const ofGap = (selected) => {
    const { lang = document.documentElement.lang, ...view } = Object.fromEntries(new URLSearchParams(location.search));
    return `/explain?${new URLSearchParams({ lang, part: 'gaps', ...view, selected })}`;
  };

  const url = (code) => (location.pathname === '/gaps' ? ofGap(code) : ofMap(code));

  components.ExplainValue = ({ data, valueFormatted, value, context }) =>
    React.createElement(
      'a',
      { className: 'explain-value', href: url(data.code), title: context.explain, tabIndex: -1 },
      valueFormatted ?? value,
    );

  const explains = ({ colDef }) => colDef?.cellRenderer === 'ExplainValue';

  // Enter in a column of values explains, elsewhere on the map's table it goes into the territory.
  const enter = functions.enterRowByKey;
  functions.explainGapByKey = (params) =>
    params.event.key === 'Enter' && explains(params) ? location.assign(url(params.data.code)) : undefined;
  functions.enterRowByKey = (params) => {
    const onValue = params.event.key === 'Enter' && explains(params);
    return onValue ? location.assign(url(params.data.code)) : enter(params);
  };

  // A long list has one link a row; its figures lead to the same place: `data-explains` and the row's code.
  document.addEventListener('click', ({ target, ctrlKey, metaKey }) => {
    const figure = target instanceof Element && target.closest('table[data-explains] tr[data-code] td:not(.state-cell)');
    if (!figure || target.closest('a')) return;
    const { explains: address } = figure.closest('table').dataset;
    const where = `${address}&code=${figure.parentElement.dataset.code}`;
    if (ctrlKey || metaKey) window.open(where);
    else location.assign(where);
  });
})();
