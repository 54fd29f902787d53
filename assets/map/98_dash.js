// Dash's scripts keep the processor busy for a second or more. Where the page holds them back in
// `<template id="after-the-map">`, they are fetched once MapLibre is at work, and start once the first colours are
// on the screen, or after a moment.
(() => {
  const M = yaqaza.map;
  const PATIENCE = 2500; // milliseconds: a map that takes longer must not hold up everything else

  const alike = (written) => {
    const script = document.createElement('script');
    for (const { name, value } of written.attributes) script.setAttribute(name, value);
    script.textContent = written.textContent;
    script.async = false; // scripts with an address run in the order they are added
    return script;
  };

  const fetched = (href) => Object.assign(document.createElement('link'), { rel: 'prefetch', as: 'script', href });

  const started = (script) =>
    new Promise((done) => {
      script.onload = script.onerror = done;
      document.body.append(script);
    });

  // What is written inline runs as soon as it is added: so it waits for those that are fetched.
  const start = async (held) => {
    const scripts = [...held.content.querySelectorAll('script')].map(alike);
    const inline = scripts.filter((script) => !script.src);
    document.body.append(...inline.filter((script) => script.type === 'application/json'));
    await Promise.all(scripts.filter((script) => script.src).map(started));
    document.body.append(...inline.filter((script) => script.type !== 'application/json'));
  };

  const begin = async () => {
    const held = document.getElementById('after-the-map');
    if (!held) return;
    for (const { src } of held.content.querySelectorAll('script[src]')) document.head.append(fetched(src));
    await Promise.race([M.firstColours, new Promise((done) => setTimeout(done, PATIENCE))]);
    await start(held);
  };

  document.addEventListener('DOMContentLoaded', begin);
})();
