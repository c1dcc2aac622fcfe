// Says so when a page, a file, a picture or what was sent takes longer than a second. All of it works without.
(() => {
  'use strict';
  const AFTER = 1000;
  const LOOK_EVERY = 200;
  const sign = document.getElementById('busy');
  const main = document.getElementById('main');
  let timer = 0;
  let looking = 0;

  const end = () => {
    clearTimeout(timer);
    clearInterval(looking);
    sign.textContent = '';
    main.removeAttribute('aria-busy');
  };
  const begin = (words) => {
    end();
    timer = setTimeout(() => {
      sign.textContent = words;
      main.setAttribute('aria-busy', 'true');
    }, AFTER);
  };

  // A file that is kept leaves the page where it is; with it comes another cookie.
  const lastFile = () => (document.cookie.match(/(?:^|; )sekisho-file=([^;]*)/) || [])[1];
  const leave = () => {
    const before = lastFile();
    begin(sign.dataset.working);
    looking = setInterval(() => { if (lastFile() !== before) { end(); } }, LOOK_EVERY);
  };

  document.addEventListener('click', (event) => {
    const link = event.target.closest('a[href]');
    const here = (at) => at.origin + at.pathname + at.search;
    const elsewhere = event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
    if (!link || elsewhere || event.defaultPrevented || link.target || link.hash && here(link) === here(location)) { return; }
    leave();
  });
  document.addEventListener('submit', (event) => {
    if (!event.defaultPrevented && event.target.method !== 'dialog') { leave(); }
  });
  document.addEventListener('keydown', (event) => { if (event.key === 'Escape') { end(); } }); // which stops the browser
  addEventListener('pageshow', (event) => { if (event.persisted) { end(); } });

  const pictures = [...document.images].filter((picture) => !picture.complete);
  if (pictures.length) {
    begin(sign.dataset.picture);
    Promise.all(pictures.map((picture) => new Promise((there) => {
      picture.addEventListener('load', there);
      picture.addEventListener('error', there);
    }))).then(end);
  }
})();
