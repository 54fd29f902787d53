// Access: the commune marked on its map goes into the address, and asks for nothing to be measured anew.
window.dash_clientside = window.dash_clientside || {};

(() => {
  const skip = () => window.dash_clientside.no_update;
  const unmarked = ({ selected, ...fields }) => fields;

  window.dash_clientside.access = {
    settle(address, asked) {
      const next = { ...address, fields: unmarked(address.fields) };
      return JSON.stringify(next) === JSON.stringify(asked) ? skip() : next;
    },
    choose: (picked) => picked?.code || skip(),
    // The small map is drawn again from its own description, with another commune outlined.
    mark({ fields }) {
      const sketch = document.getElementById('access-sketch');
      if (sketch) sketch.dataset.sketch = JSON.stringify({ ...JSON.parse(sketch.dataset.sketch), marked: fields.selected || '' });
    },
  };
})();
