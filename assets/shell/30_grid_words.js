// How the grid writes figures: separators and words come from the server in the grid's context.
(() => {
  const functions = (window.dashAgGridFunctions = window.dashAgGridFunctions || {});

  const write = (value, decimals, { group, decimal }) => {
    const [whole, rest] = Math.abs(value).toFixed(decimals).split('.');
    const grouped = whole.replace(/\B(?=(\d{3})+$)/g, group);
    return `${value < 0 ? '-' : ''}${grouped}${rest ? decimal + rest : ''}`;
  };

  functions.showValue = ({ value, data, context }) => {
    if (value === null || value === undefined) return '–';
    if (data.yesNo) return value ? context.yes : context.no;
    return write(value, data.decimals, context);
  };

  // A minus stays before its number in a line from right to left.
  functions.showDigits = ({ value, context }, digits) => {
    if (value === null || value === undefined) return '';
    return `${value < 0 ? '\u200e' : ''}${write(value, digits, context)}`;
  };

  functions.showInterval = ({ data, context }) => {
    if (data.lower === null || data.upper === null) return '';
    return `${write(data.lower, data.decimals, context)}–${write(data.upper, data.decimals, context)}`;
  };

  functions.showCount = ({ value, context }) => (value === null || value === undefined ? '' : write(value, 0, context));

  functions.sayStatus = ({ data, context }) => {
    const said = context.statuses[data.sign];
    return data.simulated ? `${context.demonstration} · ${said}` : said;
  };
  // What is held back says why.
  functions.sayWhy = ({ data, context }) => [functions.sayStatus({ data, context }), data.reason].filter(Boolean).join(': ');

  // What has no figure comes last, whichever way one sorts.
  functions.figuresFirst = (one, other, _oneNode, _otherNode, descending) => {
    if (one === other) return 0;
    if (one === null || other === null) return (one === null ? 1 : -1) * (descending ? -1 : 1);
    return one - other;
  };

  functions.byName = (one, other) => one.localeCompare(other, document.documentElement.lang);
  functions.noteSort = (params) => yaqaza.table.sorted(params);
  functions.pickRow = (params) => yaqaza.table.picked(params);
  functions.enterRow = (params) => yaqaza.table.entered(params);
  functions.enterRowByKey = (params) => params.event.key === 'Enter' && yaqaza.table.entered(params);
})();
