// Which class is each territory in? Asked over a plain request, kept for the session.
// Not through a Dash callback: its queue costs the reader some 20 ms, more when legend and table wait in it too.
(() => {
  const M = yaqaza.map;
  const FIELDS = ['indicator', 'level', 'period', 'milieu', 'method'];

  const method = ({ method, breaks }) => (method === 'manual' ? `manual ${breaks}` : method);
  // How it is shown, where it is not by its values.
  M.showing = ({ show, second }) => (show ? { show, ...(second ? { second } : {}) } : {});
  M.key = (view) =>
    [...FIELDS.map((name) => (name === 'method' ? method(view) : view[name])), Object.values(M.showing(view)).join(' ')].filter(Boolean).join('|');

  const asked = new Map();

  // An answer may bring colours of its own; then its ramp is known from here on.
  const learn = (data) => {
    if (data.k) M.boot.ramps[data.r] = data.k;
    return data;
  };

  M.know = (data) => asked.set(data.v, Promise.resolve(learn(data)));

  M.classes = (view) => {
    const key = M.key(view);
    if (!asked.has(key)) {
      const breaks = view.method === 'manual' && view.breaks ? { breaks: view.breaks } : {};
      const answer = M.ask('classes', { ...Object.fromEntries(FIELDS.map((name) => [name, view[name]])), ...breaks, ...M.showing(view) }).then(learn);
      answer.catch(() => asked.delete(key));
      asked.set(key, answer);
    }
    return asked.get(key);
  };
})();
