// Territories: names, who lies in whom, and which stretch of a level's list lies inside a territory.
(() => {
  const M = yaqaza.map;
  const LEVEL_BY_LENGTH = { 2: 'region', 6: 'province' };
  const communeNames = M.once((province) => M.ask('names', { within: province, lang: M.boot.lang }));

  M.inside = (code, within) => within === 'MA' || code === within || code.startsWith(`${within}.`);
  M.levelOf = (code) => {
    if (code === 'MA') return 'country';
    if (M.codes('arrondissement_prefecture').includes(code)) return 'arrondissement_prefecture';
    return LEVEL_BY_LENGTH[code.length] || 'commune';
  };
  M.codes = (level) => M.boot.names[level].map(([code]) => code);

  // Names of regions and provinces came with the page; those of communes come by province, when needed.
  M.learnCommunes = async (province) => {
    for (const [code, name] of Object.entries(await communeNames(province))) M.names.set(code, name);
  };

  M.nameOf = async (code) => {
    if (!M.names.has(code)) await M.learnCommunes(code.slice(0, 6));
    return M.names.get(code) || code;
  };

  // Lists are in code order, so what lies inside a territory is one stretch [from, to) of them.
  M.stretch = (level, within) => {
    const whole = [0, M.boot.counts[level]];
    if (within === 'MA' || level === 'arrondissement_prefecture') return whole;
    const provinces = M.codes('province');
    const first = provinces.findIndex((code) => M.inside(code, within));
    const last = provinces.findLastIndex((code) => M.inside(code, within));
    if (level === 'province') return [first, last + 1];
    if (level === 'commune') return [M.boot.communes[first], M.boot.communes[last + 1]];
    const region = M.codes('region').indexOf(within.slice(0, 2));
    return [region, region + 1];
  };
})();
