// Scenarios: the plan on the screen is saved under a name; those chosen in the list are compared.
(() => {
  const ask = async (path, body) => {
    try {
      const answer = await fetch(`/api/plan/scenarios${path}?lang=${document.documentElement.lang}`, {
        method: 'POST',
        headers: { ...yaqaza.imports.headers(), 'Content-Type': 'application/json' },
        body: JSON.stringify(body),
      });
      return yaqaza.imports.read(await answer.text(), answer.status);
    } catch {
      return { problem: yaqaza.slot('import-who').words.lost };
    }
  };
  const listed = (ids) => `/plan/scenarios?${new URLSearchParams({ lang: document.documentElement.lang, ...(ids.length ? { ids: ids.join(',') } : {}) })}`;

  const save = async (button) => {
    const place = button.closest('.scenario-place');
    const said = place.querySelector('.import-answer');
    const given = Object.fromEntries([...place.querySelectorAll('input')].map(({ name, value }) => [name, value.trim()]));
    if (!given.name || !given.why) {
      said.textContent = JSON.parse(place.dataset.words).missing;
      place.querySelector(`[name="${given.name ? 'why' : 'name'}"]`).focus();
      return;
    }
    if (!(await yaqaza.imports.known())) return;
    button.disabled = true;
    const told = await ask('', { ...given, query: location.search });
    button.disabled = false;
    if (told.problem) said.textContent = told.problem;
    else location.assign(listed([]));
  };

  const withdraw = async (button) => {
    if (!(await yaqaza.imports.known())) return;
    const told = await ask(`/${button.dataset.withdraw}/withdraw`, {});
    if (told.problem) button.closest('li').querySelector('.import-answer').textContent = told.problem;
    else location.assign(listed([]));
  };

  const compare = () => {
    const chosen = [...document.querySelectorAll('.scenarios-list input:checked')].map(({ value }) => value);
    location.assign(listed(chosen));
  };

  document.addEventListener('click', ({ target }) => {
    const button = target.closest?.('.scenario-save, [data-withdraw], .scenarios-compare');
    if (!button) return;
    if (button.matches('.scenario-save')) save(button);
    else if (button.matches('.scenarios-compare')) compare();
    else withdraw(button);
  });
})();
