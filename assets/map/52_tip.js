// The box beside the pointer: name at once, figures when they arrive; spoken for those who do not see it.
(() => {
  const M = yaqaza.map;
  const FIELDS = ['indicator', 'level', 'period', 'milieu'];
  let current = '';

  const asked = M.once((query) => M.json(`/api/map/tips?${query}`));

  // One request for a level; communes by province, asked for when the pointer first meets one.
  const tips = (view, code) => {
    const fields = Object.fromEntries(FIELDS.map((name) => [name, view[name]]));
    const within = view.level === 'commune' ? code.slice(0, 6) : 'MA';
    // Only how sure a colour is, and who changes its colour, depends on the classes.
    const shown = view.show ? { ...M.showing(view), method: view.method, ...(view.breaks ? { breaks: view.breaks } : {}) } : {};
    return asked(String(new URLSearchParams({ ...fields, ...shown, within, lang: M.boot.lang, build: M.boot.build })));
  };

  const line = (kind, text) => {
    const element = document.createElement('p');
    element.className = `map-tip-${kind}`;
    element.textContent = text;
    return element;
  };

  M.tipLines = async (code) => {
    const [name, told] = await Promise.all([M.nameOf(code), tips(M.view, code)]);
    const [value, interval, rank] = told.tips[code] || ['', '', ''];
    const lines = { name, label: told.label, value, more: told.more?.[code], interval, rank, source: told.source, mark: told.mark };
    return Object.entries(lines).filter(([, text]) => text);
  };

  const place = ({ x, y }) => {
    const { offsetWidth: width, offsetHeight: height } = M.tip;
    const { clientWidth, clientHeight } = M.node;
    const left = x + 16 + width > clientWidth ? x - 16 - width : x + 16;
    M.tip.style.transform = `translate(${Math.max(4, left)}px, ${Math.max(4, Math.min(y + 16, clientHeight - height - 4))}px)`;
  };

  const show = (lines, point) => {
    M.tip.replaceChildren(...lines.map(([kind, text]) => line(kind, text)));
    M.tip.hidden = false;
    place(point);
  };

  M.showTip = async (code, point) => {
    M.tipAt = point;
    if (current === code) return place(point);
    current = code;
    show([['name', await M.nameOf(code)]], M.tipAt);
    const lines = await M.tipLines(code);
    if (current === code) show(lines, M.tipAt);
  };

  M.showNote = (lines, point) => {
    current = '';
    show(lines, point);
  };

  M.hideTip = () => {
    current = '';
    M.tip.hidden = true;
  };

  M.speak = async (code) => {
    const lines = await M.tipLines(code);
    if (M.outlined.selected === code) M.live.textContent = lines.map(([, text]) => text).join('; ');
  };
})();
