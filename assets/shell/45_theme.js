// Light or dark: the reader's choice, kept in a cookie so that the next page is drawn in it from its first byte.
(() => {
  const YEAR_SECONDS = 31_536_000;
  const next = () => (document.documentElement.dataset.theme === 'dark' ? 'light' : 'dark');

  const show = (theme) => {
    document.documentElement.dataset.theme = theme;
    document.cookie = `theme=${theme}; path=/; max-age=${YEAR_SECONDS}; SameSite=Lax`;
    window.dash_clientside.set_props('provider', { forceColorScheme: theme });
  };

  document.addEventListener('click', (event) => {
    const button = event.target.closest('#theme-button');
    if (!button) return;
    show(next());
    button.setAttribute('aria-pressed', document.documentElement.dataset.theme === 'dark');
  });
})();
