// What is under way: asked after while the page is open. It goes on without it, and is found again by its address.
window.yaqaza = window.yaqaza || {};

(() => {
  const I = (yaqaza.imports = yaqaza.imports || {});
  const SOONEST = 700;
  const LATEST = 4000;
  const UNDER_WAY = ['waiting', 'working'];
  let watching = false;

  const ask = async (path) => {
    try {
      const answer = await fetch(`/api/imports/${path}?lang=${document.documentElement.lang}`, { cache: 'no-store' });
      return answer.ok ? await answer.json() : null;
    } catch {
      return null; // the server is being restarted: asked again
    }
  };

  const show = (section, { step, done, total }) => {
    const bar = section.querySelector('progress');
    if (bar && total) [bar.max, bar.value] = [total, done];
    const said = section.querySelector('.import-step');
    if (said && step && said.textContent !== step) said.textContent = step;
  };

  // One asking: true when there is something else to see.
  const lookAtOne = async (section) => {
    const told = await ask(section.dataset.asked);
    if (!told) return false;
    if (UNDER_WAY.includes(told.standing)) {
      show(section, told);
      return false;
    }
    if (told.standing === 'done') {
      const after = section.dataset.after || `/import?${new URLSearchParams({ lang: document.documentElement.lang, load: told.load })}`;
      location.replace(after);
    } else location.reload();
    return true;
  };

  const lookAtAll = async (section) => {
    const told = await ask('standing');
    const wanted = section.dataset.watched.split(',');
    if (!told || wanted.every((name) => UNDER_WAY.includes(told[name]?.standing))) return false;
    location.reload();
    return true;
  };

  I.watch = () => {
    const one = document.querySelector('[data-asked]');
    const all = document.querySelector('[data-watched]:not([data-watched=""])');
    const under = one ? UNDER_WAY.includes(one.dataset.standing) : Boolean(all);
    if (watching || !under) return;
    watching = true;
    let pause = SOONEST;
    const look = async () => {
      if (one ? await lookAtOne(one) : await lookAtAll(all)) return;
      pause = Math.min(pause * 1.2, LATEST);
      setTimeout(look, pause);
    };
    setTimeout(look, pause);
  };
})();
