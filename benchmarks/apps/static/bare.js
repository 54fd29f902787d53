// The bare Dash page: a server callback writes the classes, this clientside one paints them.
window.dash_clientside = window.dash_clientside || {};
window.dash_clientside.bare = {
  paint(classes, setup) {
    if (benchShapes.map) benchShapes.paint(classes);
    else benchShapes.start(setup, classes, 'map');
    return window.dash_clientside.no_update;
  },
};
