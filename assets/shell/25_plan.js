// The plan: the commune marked on its map goes into the address, and asks for no new plan.
window.dash_clientside = window.dash_clientside || {};

(() => {
  const skip = () => window.dash_clientside.no_update;

  window.dash_clientside.plan = {
    settle(address, asked) {
      const { selected, ...fields } = address.fields;
      const next = { ...address, fields };
      return JSON.stringify(next) === JSON.stringify(asked) ? skip() : next;
    },
    choose: (picked) => picked?.code || skip(),
    // The small map is drawn again from its own description, with another commune outlined.
    mark({ fields: { selected = '' } }) {
      const host = document.getElementById('plan-sketch');
      if (host) host.dataset.sketch = JSON.stringify({ ...JSON.parse(host.dataset.sketch), marked: selected });
    },
  };
})();
