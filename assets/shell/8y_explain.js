// Explain this number: each value of the table is a link to where it comes from.
(() => {
  const components = (window.dashAgGridComponentFunctions = window.dashAgGridComponentFunctions || {});
  const functions = window.dashAgGridFunctions;

  // The view is in the URL; the territory is the row's.
  const url = (territory) => {
    const view = { ...Object.fromEntries(new URLSearchParams(location.search)), ...yaqaza.map?.view };
    const { lang = document.documentElement.lang, indicator, period, milieu } = view;
    return `/explain?${new URLSearchParams({ lang, indicator, territory, period, milieu })}`;
  };

  components.ExplainValue = ({ data, valueFormatted, context }) =>
    React.createElement(
      'a',
      { className: 'explain-value', href: url(data.code), title: context.explain, tabIndex: -1 },
      valueFormatted,
    );

  // Enter in the column of values explains, elsewhere it goes into the territory.
  const enter = functions.enterRowByKey;
  functions.enterRowByKey = (params) => {
    const onValue = params.event.key === 'Enter' && params.column?.getColId() === 'value';
    return onValue ? location.assign(url(params.data.code)) : enter(params);
  };
})();
