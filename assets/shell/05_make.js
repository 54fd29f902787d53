// Elements made by hand, for the places that are filled without React; and what they tell the view.
window.yaqaza = window.yaqaza || {};

(() => {
  const make = (yaqaza.make = (name, attributes = {}, ...content) => {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(attributes))
      if (typeof value === 'function') made.addEventListener(key, value);
      else if (value !== false) made.setAttribute(key, value === true ? '' : value);
    made.append(...content);
    return made;
  });

  // A place of the layout and the words it came with; null on a page without it.
  yaqaza.slot = (id) => {
    const place = document.getElementById(id);
    return place && { place, words: JSON.parse(place.dataset.words) };
  };

  // Several elements as one row without a box of its own.
  yaqaza.list = (name, attributes, items) => make(name, attributes, ...items);

  // To the view: like a pick in the table or on the map.
  yaqaza.pick = (kind, code) => window.dash_clientside.set_props('pick-event', { data: { kind, code, t: Date.now() } });
})();
