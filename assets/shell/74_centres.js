// The centres shown as points: how many, of what, and by what the reader narrows them down.
(() => {
  const C = (yaqaza.centres = {});
  const NAMES = ['regime', 'jisr', 'project'];
  let parts = null;
  let view = null;

  const grouped = (count, sign) => String(count).replace(/\B(?=(\d{3})+$)/g, sign);
  const filled = (template, fields) => template.replace(/\{(\w+)\}/g, (_, name) => fields[name]);

  // What the box beside the pointer says of a centre.
  C.lines = (centre, said) =>
    said.attributes.map(({ key, name, values }) => {
      const answer = yaqaza.map.told(centre, key);
      const value = answer === 'unknown' ? said.not_known : values[answer];
      const since = answer === 'yes' ? ` ${filled(said.since, { year: centre[key] })}` : '';
      return [key, filled(said.pair, { name, value: value + since })];
    });

  const choice = ({ key, name, values }, any) => {
    const { make } = yaqaza;
    const options = [['', any], ...Object.entries(values)].map(([value, label]) => make('option', { value }, label));
    const select = make('select', { change: ({ target }) => yaqaza.pick('centre', `${key}=${target.value}`) }, ...options);
    parts.selects[key] = select;
    return make('label', { class: 'strip-choice' }, name, select);
  };

  const build = (slot, said) => {
    parts = { place: slot.place, said, selects: {}, line: yaqaza.make('p', { class: 'strip-line', role: 'status' }) };
    const choices = said.attributes.map((attribute) => choice(attribute, said.any));
    const group = yaqaza.make('div', { role: 'group', 'aria-label': slot.words.filters, class: 'strip-choices' }, ...choices);
    slot.place.replaceChildren(parts.line, group);
  };

  // The filters in words, for a picture that has no lists to choose from.
  const chosen = ({ attributes, pair }) =>
    attributes.filter(({ key }) => view[key]).map(({ key, name, values }) => filled(pair, { name, value: values[view[key]] }));

  // Told by the map when centres are on it: see assets/map/75_centres.js.
  C.tell = (all, { shown, unknown }, said) => {
    const slot = yaqaza.slot('centres-slot');
    if (!slot || !view?.centres) return;
    if (parts?.place !== slot.place || parts.said !== said) build(slot, said);
    const number = (count) => grouped(count, said.thousands);
    const count = filled(said.count, { shown: number(shown.length), all: number(all.length) });
    const left = unknown ? [filled(said.left_out, { count: number(unknown) })] : [];
    parts.line.textContent = [filled(said.pair, { name: said.shown, value: count }), ...left].join(' · ');
    for (const name of NAMES) parts.selects[name].value = view[name];
    parts.line.dataset.chosen = chosen(said).join(' · ');
  };

  C.show = (next) => {
    view = next;
    if (view.centres) return yaqaza.map.tellCentres?.();
    parts = null;
    document.getElementById('centres-slot')?.replaceChildren();
  };
})();
