// Explain this number: a link on the map to where the figure of the selected territory comes from.
(() => {
  const M = yaqaza.map;
  let link = null;
  let asked = 0;

  const make = () => {
    const made = Object.assign(document.createElement('a'), { className: 'map-explain', hidden: true });
    // Enter follows the link; on the map itself it goes into the territory.
    made.addEventListener('keydown', (event) => event.stopPropagation());
    M.node.append(made);
    return made;
  };

  const url = ({ indicator, period, milieu }, territory) =>
    `/explain?${new URLSearchParams({ lang: M.boot.lang, indicator, territory, period, milieu })}`;

  const explain = async (code) => {
    const mine = ++asked;
    if (!code) return link && (link.hidden = true);
    const { view } = M;
    const { name, value } = Object.fromEntries(await M.tipLines(code));
    if (mine !== asked) return;
    link ??= make();
    link.href = url(view, code);
    link.textContent = `${name}: ${value} – ${M.boot.words.explain}`;
    link.hidden = false;
  };

  const select = M.select;
  M.select = (code) => {
    M.begun(explain(code));
    return select(code);
  };
})();
