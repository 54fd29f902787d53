// Warnings looked at: set aside with a reason, or given their voice back.
(() => {
  const I = (yaqaza.imports = yaqaza.imports || {});
  const ask = (decision, told) => I.post(`/warnings?${new URLSearchParams({ decision, ...told })}`);

  const ignore = async (button) => {
    if (!(await I.known())) return;
    const box = button.closest('.import-ignore');
    const why = box.querySelector('textarea');
    const { problem } = await ask('ignore', { ...JSON.parse(button.dataset.ignore), why: why.value.trim() });
    box.querySelector('.import-answer').textContent = problem || yaqaza.slot('import-who').words.aside;
    if (problem) return why.focus();
    for (const part of [button, why.closest('label')]) part.remove();
  };

  const heed = async (button) => {
    if (!(await I.known())) return;
    const { problem } = await ask('heed', JSON.parse(button.dataset.heed));
    if (problem) button.closest('.import-settled').querySelector('.import-answer').textContent = problem;
    else location.reload();
  };

  document.addEventListener('click', ({ target }) => {
    const button = target.closest?.('[data-ignore], [data-heed]');
    if (button) (button.dataset.ignore ? ignore : heed)(button);
  });
})();
