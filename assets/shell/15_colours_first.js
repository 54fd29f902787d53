// Colours first: what is picked in a list goes to the map at once, and to the list itself when the colours are on
// the screen. React draws lists and controls anew for 50 ms and more, and would do so before the map.
(() => {
  const COLOURING = ['indicator', 'level', 'milieu', 'method', 'show', 'second'];
  const onTheirWay = new WeakSet(); // options whose pick the map has taken, and which React may now have

  const listOf = (option) => option.closest('[role="listbox"]')?.getAttribute('aria-labelledby')?.replace('-label', '');

  const nextView = (name, value) => {
    const { offers } = yaqaza.view;
    return yaqaza.view.fit(yaqaza.view.turn(yaqaza.map.view, name, value, offers), offers);
  };

  const colourFirst = (event) => {
    const option = event.target.closest?.('[role="option"][value]');
    if (!option || !COLOURING.includes(listOf(option))) return;
    if (onTheirWay.delete(option) || !yaqaza.map?.shown || !yaqaza.view.offers) return;
    event.stopImmediatePropagation();
    yaqaza.map.first(nextView(listOf(option), option.getAttribute('value'))).then(() => {
      onTheirWay.add(option);
      option.click();
    });
  };

  document.addEventListener('click', colourFirst, true);
})();
