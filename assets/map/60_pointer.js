// Mouse and touch: hover shows a territory, a click goes into it; touch shows first, a second tap goes in.
(() => {
  const M = yaqaza.map;
  let tapped = '';

  const under = (point) => {
    const layer = M.shown && `${M.shown.level}-fill`;
    if (!layer || !M.gl.getLayer(layer)) return '';
    const circled = M.circleAt(point);
    if (circled) return circled;
    const [feature] = M.gl.queryRenderedFeatures(point, { layers: [layer] });
    return feature ? feature.properties.c : '';
  };

  M.hover = (code, point) => {
    M.gl.getCanvas().style.cursor = code ? 'pointer' : '';
    M.begun(M.outline('hovered', code));
    if (code) M.begun(M.showTip(code, point));
    else M.hideTip();
  };

  M.leave = () => {
    M.begun(M.outline('hovered', ''));
    M.hideTip();
  };

  // What a click on a territory means: go into it where there is something inside, else select it.
  M.enter = (code) => {
    if (!M.inside(code, M.view.within)) return M.tell('within', M.sibling(code));
    M.tell(['region', 'province'].includes(M.levelOf(code)) ? 'drill' : 'select', code);
  };

  // The territory of the same size as the one drilled into that holds this code.
  M.sibling = (code) => code.slice(0, M.view.within.length);

  const press = ({ point, originalEvent }) => {
    if (M.onCentre?.(point)) return;
    const code = under(point);
    const touch = originalEvent.pointerType === 'touch' || M.touch;
    if (!code) return M.leave();
    if (touch && tapped !== code) {
      tapped = code;
      return M.hover(code, point);
    }
    M.enter(code);
  };

  M.listen = () => {
    M.gl.on('mousemove', ({ point }) => {
      if (!M.gl.isMoving() && !M.overCentre?.(point)) M.hover(under(point), point);
    });
    M.gl.on('mouseout', M.leave);
    M.gl.on('movestart', ({ originalEvent }) => {
      M.touched ||= Boolean(originalEvent); // from now on the reader decides where to look
      M.leave();
    });
    M.gl.on('click', press);
    M.gl.getCanvas().addEventListener('touchstart', () => (M.touch = true), { passive: true });
  };
})();
