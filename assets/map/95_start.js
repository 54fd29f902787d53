// The first map: starts with the page itself, before Dash has laid anything out.
(() => {
  const M = yaqaza.map;

  const options = () => ({
    container: M.canvas,
    style: M.style(M.view.level),
    bounds: M.boot.view_bounds,
    fitBoundsOptions: { padding: M.padding() },
    minZoom: 3, maxZoom: 13, fadeDuration: 0, renderWorldCopies: false, attributionControl: false,
    validateStyle: false, keyboard: false, doubleClickZoom: false, dragRotate: false, pitchWithRotate: false, touchPitch: false,
    cooperativeGestures: matchMedia('(pointer: coarse)').matches,
    locale: M.boot.words.gestures,
  });

  const tame = (gl) => {
    gl.touchZoomRotate.disableRotation();
    const canvas = gl.getCanvas();
    canvas.tabIndex = -1;
    canvas.setAttribute('aria-hidden', 'true');
    canvas.removeAttribute('role');
    canvas.removeAttribute('aria-label');
  };

  const open = () => {
    M.gl = new maplibregl.Map(options());
    M.firstColours = new Promise((done) => M.gl.once('coloured', done));
    tame(M.gl);
    M.gl.once('style.load', () => {
      M.ready = true;
      M.addOutline();
      M.listen();
      M.draw(M.view);
      if (M.view.selected) M.begun(M.select(M.view.selected));
      if (M.view.centres) M.begun(M.showCentres(M.view));
    });
    M.gl.on('moveend', () => {
      M.detail();
      M.placeLabels();
    });
    M.gl.on('resize', () => M.placeLabels());
  };

  M.start = (place) => {
    M.build();
    place.append(M.node);
    try {
      open();
    } catch (error) {
      console.warn(error);
      M.note.textContent = M.boot.words.no_webgl;
    }
  };

  M.know(M.boot.data);
  M.start(document.getElementById('map-early'));
})();
