// What the server wrote into the page for the first map, and what the map's modules share.
// Runs before MapLibre is there: the shapes are asked for while its script is still on the way.
window.yaqaza = window.yaqaza || {};

(() => {
  const M = (yaqaza.map = {
    boot: null, // texts, colours, addresses: see pages/_parts/map/boot.py
    gl: null, // MapLibre's map, once drawn
    node: null, // our element; it lives outside React and moves into the layout when that is there
    view: null, // what the reader asks for
    shown: null, // what is on the screen: {level, within, v}
    close: false, // whether shapes and borders are drawn in full detail
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

  const text = M.once(async (url) => {
    const answer = await fetch(url);
    if (!answer.ok) throw new Error(`${url}: ${answer.status}`);
    return answer.text();
  });

  const features = M.once(async (url) => JSON.parse(await text(url)).features);

  // Where close looks begin: further away, coarse shapes and borders are a quarter of the bytes and look the same.
  M.CLOSE = 7;
  const COARSE = { commune: 'commune_coarse', border: 'border_coarse' };
  M.file = (name) => M.boot.layers[(!M.close && COARSE[name]) || name];

  // Features of a level in code order: a feature's place in this list is its id on the map.
  M.shapes = (level) => features(M.file(level));

  M.boot = JSON.parse(document.getElementById('map-boot').textContent);
  M.view = M.boot.view;
  M.names = new Map(Object.values(M.boot.names).flat());
  M.close = M.view.within.length > 2; // a province; from then on the map's own scale decides
  M.begun(text(M.file(M.view.level))); // for MapLibre's worker, which finds it in the cache: read later, if ever
})();
