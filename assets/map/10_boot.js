// What the server wrote into the page for the first map, and what the map's modules share.
// Runs before MapLibre is there: the shapes are asked for while its script is still on the way.
window.yaqaza = window.yaqaza || {};

(() => {
  const M = (yaqaza.map = {
    boot: null, // texts, colours, addresses: see pages/_parts/map_boot.py
    gl: null, // MapLibre's map, once drawn
    node: null, // our element; it lives outside React and moves into the layout when that is there
    view: null, // what the reader asks for
    shown: null, // what is on the screen: {level, within, v}
  });

  // Ask once and keep the answer; a failure is not kept.
  M.once = (make) => {
    const made = new Map();
    return (key) => {
      if (!made.has(key)) made.set(key, make(key));
      made.get(key).catch(() => made.delete(key));
      return made.get(key);
    };
  };

  // What was begun without anyone waiting for it must not fail in silence.
  M.begun = (promise) =>
    promise.catch((reason) => {
      console.warn(reason);
      if (M.note) M.note.textContent = M.boot.words.failed;
    });

  M.json = async (url) => {
    const answer = await fetch(url);
    if (!answer.ok) throw new Error(`${url}: ${answer.status}`);
    return answer.json();
  };

  M.ask = (question, fields) =>
    M.json(`/api/map/${question}?${new URLSearchParams({ ...fields, build: M.boot.build })}`);

  // Features of a level in code order: a feature's place in this list is its id on the map.
  M.shapes = M.once(async (level) => (await M.json(M.boot.layers[level])).features);

  M.begin = (boot) => {
    M.boot = boot;
    M.view = boot.view;
    M.names = new Map(Object.values(boot.names).flat());
    M.shapes(boot.view.level);
  };

  const written = document.getElementById('map-boot');
  if (written) M.begin(JSON.parse(written.textContent));
})();
