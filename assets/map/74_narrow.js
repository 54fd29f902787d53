// Which centres fit what the reader asks of them. What is not known of a centre is neither yes nor no.
(() => {
  const M = yaqaza.map;
  const NAMES = ['regime', 'jisr', 'project'];

  // One attribute of a centre, as filters name its values.
  M.told = (centre, name) => {
    const value = centre[name];
    if (value === undefined) return 'unknown';
    return name === 'regime' ? value : value ? 'yes' : 'no';
  };

  // The centres that fit, and how many are left out only because something asked for is not known of them.
  M.narrow = (features, filters) => {
    const asked = NAMES.filter((name) => filters[name]);
    const all = (answers) => features.filter(({ properties }) => asked.every((name) => answers(M.told(properties, name), filters[name])));
    const shown = all((answer, wanted) => answer === wanted);
    const perhaps = all((answer, wanted) => answer === wanted || answer === 'unknown');
    return { shown, unknown: perhaps.length - shown.length };
  };
})();
