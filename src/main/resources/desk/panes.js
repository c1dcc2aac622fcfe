// The widths of the three panes of a case, in percent of the window, kept in this browser. Run before the page is drawn.
(() => {
  'use strict';
  const KEPT = 'sekisho-panes';
  const panes = document.querySelector('.desk-panes');
  const dividers = panes ? [...panes.querySelectorAll('[role=separator]')] : [];
  const bounds = (divider) => [Number(divider.getAttribute('aria-valuemin')), Number(divider.getAttribute('aria-valuemax'))];
  let kept = {};
  try {
    kept = JSON.parse(localStorage.getItem(KEPT)) || {};
  } catch (unreadable) {
    kept = {};
  }

  const within = (divider, percent) => {
    const [least, most] = bounds(divider);
    return Math.round(Math.max(least, Math.min(most, percent)));
  };
  const width = (divider) => {
    const pane = document.getElementById(divider.getAttribute('aria-controls'));
    return within(divider, 100 * pane.getBoundingClientRect().width / panes.getBoundingClientRect().width);
  };
  const show = (divider) => {
    const percent = Number(kept[divider.dataset.pane]);
    const variable = '--' + divider.dataset.pane;
    if (percent) { panes.style.setProperty(variable, within(divider, percent) + '%'); } else { panes.style.removeProperty(variable); }
    divider.setAttribute('aria-valuenow', String(width(divider)));
  };
  const keep = (divider, percent) => {
    if (percent === null) { delete kept[divider.dataset.pane]; } else { kept[divider.dataset.pane] = within(divider, percent); }
    show(divider);
    try {
      localStorage.setItem(KEPT, JSON.stringify(kept));
    } catch (full) {
      // they hold for this page
    }
  };

  // The pane on the right grows to the left.
  const grows = (divider) => divider.dataset.pane === 'decide' ? -1 : 1;
  dividers.forEach((divider) => {
    divider.hidden = false;
    show(divider);
    divider.addEventListener('pointerdown', (event) => {
      event.preventDefault();
      divider.focus();
      divider.setPointerCapture(event.pointerId);
    });
    divider.addEventListener('pointermove', (event) => {
      if (!divider.hasPointerCapture(event.pointerId)) { return; }
      const box = panes.getBoundingClientRect();
      const from = grows(divider) > 0 ? event.clientX - box.left : box.right - event.clientX;
      keep(divider, 100 * from / box.width);
    });
    divider.addEventListener('dblclick', () => keep(divider, null));
    divider.addEventListener('keydown', (event) => {
      const by = {'ArrowLeft': -2, 'ArrowRight': 2}[event.key];
      if (event.ctrlKey || event.metaKey || event.altKey || !by && event.key !== 'Home') { return; }
      event.preventDefault();
      keep(divider, by ? width(divider) + by * grows(divider) : null);
    });
  });
})();
