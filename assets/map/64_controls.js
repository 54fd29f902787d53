// The few buttons on the map, and the element that holds everything.
(() => {
  const M = yaqaza.map;

  M.zoom = (by) => M.gl.zoomTo(M.gl.getZoom() + by, { duration: M.pace() });

  const element = (name, className, attributes = {}) => {
    const made = document.createElement(name);
    made.className = className;
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    return made;
  };

  const button = (text, label, act) => {
    const made = element('button', 'map-button', { type: 'button', 'aria-label': label, title: label });
    made.textContent = text;
    made.addEventListener('click', act);
    return made;
  };

  const controls = (words) => {
    const group = element('div', 'map-controls');
    group.append(
      button('+', words.zoom_in, () => M.zoom(1)),
      button('−', words.zoom_out, () => M.zoom(-1)),
      button('⤢', words.whole, () => M.begun(M.fit(M.view.within))),
    );
    return group;
  };

  M.build = () => {
    const { words, lang, dir } = M.boot;
    M.node = element('div', 'map-node', {
      role: 'application', tabindex: '0', lang, dir, 'aria-label': words.map, 'aria-roledescription': words.role,
      'aria-describedby': 'map-keys',
    });
    M.canvas = element('div', 'map-canvas', { dir: 'ltr' });
    M.tip = element('div', 'map-tip', { 'aria-hidden': 'true' });
    M.tip.hidden = true;
    M.live = element('p', 'map-spoken', { 'aria-live': 'polite' });
    M.note = element('p', 'map-note', { role: 'status' });
    const keys = element('p', 'map-spoken', { id: 'map-keys' });
    keys.textContent = words.keys;
    M.node.append(M.canvas, controls(words), M.tip, M.live, M.note, keys);
    M.node.addEventListener('keydown', M.onKey);
    M.node.addEventListener('blur', M.hideTip);
  };
})();
