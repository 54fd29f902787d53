// The page of the composite index: indicators, directions and weights become one field of its address.
window.yaqaza = window.yaqaza || {};
window.dash_clientside = window.dash_clientside || {};

(() => {
  const skip = () => window.dash_clientside.no_update;
  const set = (id, props) => window.dash_clientside.set_props(id, props);
  const OF = { type: 'choice', page: 'composite', name: 'of' };
  const rows = () => [...document.querySelectorAll('.composite-parts > li')];
  const fields = (row) => [row.querySelector('[type="range"]'), row.querySelector('[type="number"]')];

  const weightOf = (row) => {
    const weight = Number(fields(row)[1].value);
    return Number.isFinite(weight) ? Math.max(0, Math.min(10, weight)) : 1;
  };
  const written = (row) => {
    const { value } = row.querySelector('.composite-direction');
    return [row.dataset.key, Number(weightOf(row).toFixed(2)), ...(value === row.dataset.usual ? [] : [value])].join(':');
  };
  const all = (kept = rows()) => kept.map(written).join(',');
  const give = (of) => set(OF, { value: of });
  // The panel is written anew where its sliders would otherwise show something else.
  const giveAnew = (of) => {
    set('composite-held', { data: [] });
    give(of);
  };

  // Slider, field and shares follow each other while one drags; the address when one lets go.
  const shares = () => {
    const total = rows().reduce((sum, row) => sum + weightOf(row), 0);
    const written = new Intl.NumberFormat(`${document.documentElement.lang}-MA`, { style: 'percent', numberingSystem: 'latn', maximumFractionDigits: 1 });
    for (const row of rows()) row.querySelector('.composite-share').textContent = total ? written.format(weightOf(row) / total) : '–';
  };
  const host = (target) => (target instanceof Element ? target.closest('.composite-parts > li') : null);
  document.addEventListener('input', ({ target }) => {
    const row = host(target);
    if (!row || !target.matches('input')) return;
    for (const field of fields(row)) if (field !== target) field.value = target.value;
    shares();
  });
  document.addEventListener('change', ({ target }) => host(target) && give(all()));

  // Whoever takes an indicator out goes on from the next one.
  const leaveOut = (row) => {
    const next = row.nextElementSibling || row.previousElementSibling;
    const of = all(rows().filter((one) => one !== row));
    row.remove();
    (next?.querySelector('.composite-remove') || document.getElementById('composite-add'))?.focus();
    giveAnew(of);
  };

  const copy = async (button) => {
    const said = button.parentElement.querySelector('[role="status"]');
    await navigator.clipboard.writeText(location.href);
    said.textContent = button.dataset.copied;
  };

  document.addEventListener('click', ({ target }) => {
    if (!(target instanceof Element)) return;
    const { shipped, equal } = target.dataset || {};
    if (target.matches('.composite-remove')) leaveOut(host(target));
    else if (shipped && target.closest('.composite-tools')) giveAnew(shipped);
    else if (equal && target.closest('.composite-tools')) giveAnew(rows().map((row) => written(row).replace(/:[\d.]+/, ':1')).join(','));
    else if (target.id === 'composite-copy') copy(target).catch((reason) => console.warn(reason));
  });

  window.dash_clientside.composite = {
    add(key) {
      if (!key) return skip();
      set('composite-held', { data: [] });
      return [all(), `${key}:1`].filter(Boolean).join(',');
    },
    // Colons and commas as they are: a link that can be read.
    readable() {
      const { pathname, search } = location;
      history.replaceState(history.state, '', pathname + search.replaceAll('%3A', ':').replaceAll('%2C', ','));
    },
    // What is picked on the map is marked in the tables.
    mark(picked) {
      for (const row of document.querySelectorAll('.composite-page tr[data-code]')) row.classList.toggle('is-marked', row.dataset.code === picked?.code);
      document.querySelector('.composite-chart tr.is-marked')?.scrollIntoView({ block: 'nearest' });
    },
  };
})();
