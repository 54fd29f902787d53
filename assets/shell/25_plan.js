// The plan: the commune marked on its map goes into the address, and asks for no new plan; limits of regions.
window.dash_clientside = window.dash_clientside || {};

(() => {
  const skip = () => window.dash_clientside.no_update;
  const LIMITS = { type: 'choice', page: 'plan', name: 'limits' };
  const busy = (is) => document.getElementById('plan-shown')?.setAttribute('aria-busy', is);

  window.dash_clientside.plan = {
    settle(address, asked) {
      const { selected, ...fields } = address.fields;
      const next = { ...address, fields };
      if (JSON.stringify(next) === JSON.stringify(asked)) return skip();
      busy(true);
      return next;
    },
    choose: (picked) => picked?.code || skip(),
    // The small map is drawn again from its own description, with another commune outlined.
    mark({ fields: { selected = '' } }) {
      const host = document.getElementById('plan-sketch');
      if (host) host.dataset.sketch = JSON.stringify({ ...JSON.parse(host.dataset.sketch), marked: selected });
    },
    // The last answer stays until the new one is there.
    there: () => busy(false),
  };

  // `05:1-2,08:0-`: at least and at most so many in a region.
  const written = (table) =>
    [...table.querySelectorAll('tbody tr')]
      .map((row) => [row.dataset.region, ...[...row.querySelectorAll('input')].map(({ value }) => value.trim())])
      .filter(([, least, most]) => least || most)
      .map(([region, least, most]) => `${region}:${least || 0}-${most}`)
      .join(',');
  document.addEventListener('change', ({ target }) => {
    const table = target.closest?.('.plan-limits');
    if (table) window.dash_clientside.set_props(LIMITS, { value: written(table) });
  });
})();
