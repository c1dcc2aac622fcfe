// A remark's line leads to that line of the text.
(() => {
  'use strict';
  document.addEventListener('click', (event) => {
    const link = event.target.closest('a[data-line]');
    const text = document.getElementById('text');
    if (!link || !text) { return; }
    event.preventDefault();
    const lines = text.value.split('\n');
    const line = Math.min(Number(link.dataset.line), lines.length);
    const start = lines.slice(0, line - 1).reduce((sum, one) => sum + one.length + 1, 0);
    text.focus();
    text.setSelectionRange(start, start + lines[line - 1].length);
    const height = text.scrollHeight / lines.length;
    text.scrollTop = Math.max(0, (line - 5) * height);
  });
})();
