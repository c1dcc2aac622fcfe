// Keys for those who decide sixty cases before lunch. Everything they do can be done without them. They are inert while
// somebody types or an input method composes; each can get another letter, and all can be switched off (/keys).
(() => {
  'use strict';
  const KEPT = 'sekisho-keys';
  const FIRST = {
    'down': 'j', 'up': 'k', 'next-hit': 'n', 'previous-hit': 'p', 'take-next': 'x', 'undo': 'u', 'search': '/', 'help': '?'
  };

  const kept = () => {
    try {
      return Object.assign({on: true}, FIRST, JSON.parse(localStorage.getItem(KEPT) || '{}'));
    } catch (unreadable) {
      return Object.assign({on: true}, FIRST);
    }
  };
  const keys = kept();
  const all = (what) => [...document.querySelectorAll(what)];
  const typing = (at) => at.closest('input:not([type=radio]):not([type=checkbox]), textarea, select, [contenteditable]');

  let line = -1;
  const moveLine = (by) => {
    const lines = all('.desk-queue tbody tr');
    if (!lines.length) { return; }
    line = Math.max(0, Math.min(lines.length - 1, line + by));
    lines.forEach((row, i) => row.toggleAttribute('data-at', i === line));
    lines[line].querySelector('a').focus();
  };

  let hit = -1;
  const moveHit = (by) => {
    const hits = all('.desk-paper mark[id]');
    if (!hits.length) { return; }
    hit = (hit + by + hits.length) % hits.length;
    hits[hit].focus();
    hits[hit].scrollIntoView({block: 'center'});
  };

  const submit = (form, by) => form && form.requestSubmit(by || undefined);
  const search = () => { const field = document.querySelector('[data-search]'); field ? field.focus() : location.assign('/queue'); };
  const actions = {
    'down': () => moveLine(1),
    'up': () => moveLine(-1),
    'next-hit': () => moveHit(1),
    'previous-hit': () => moveHit(hit < 0 ? 0 : -1),
    'take-next': () => submit(document.getElementById('take-next')),
    'undo': () => submit(document.getElementById('undo')),
    'search': search,
    'help': () => location.assign('/keys')
  };

  const saveAndNext = () => {
    for (const id of ['decision', 'answer']) {
      const form = document.getElementById(id);
      if (form) { submit(form, document.getElementById(id === 'decision' ? 'save-next' : 'answer-next')); return true; }
    }
    return false;
  };

  const choose = (digit) => {
    const choice = document.getElementById('decision-' + digit);
    if (!choice) { return false; }
    choice.checked = true;
    choice.dispatchEvent(new Event('change', {bubbles: true}));
    document.getElementById('reason').focus();
    return true;
  };

  document.addEventListener('keydown', (event) => {
    if (!keys.on || event.isComposing || event.keyCode === 229) { return; }
    if (event.ctrlKey && event.key === 'Enter') {
      if (saveAndNext()) { event.preventDefault(); }
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) { return; }
    if (/^[1-6]$/.test(event.key) && choose(event.key)) {
      event.preventDefault();
      return;
    }
    const action = Object.keys(actions).find((name) => keys[name] === event.key);
    if (action) {
      event.preventDefault();
      actions[action]();
    }
  });

  // Only the reasons of the chosen decision; without JavaScript all of them, under their decisions.
  const reasonsOfChoice = () => {
    const chosen = document.querySelector('input[name=decision]:checked');
    const reason = document.getElementById('reason');
    if (!chosen || !reason) { return; }
    const group = (option) => option.parentElement;
    all('#reason optgroup').forEach((decision) => {
      const of = decision.dataset.decision === chosen.value;
      decision.hidden = !of;
      decision.disabled = !of;
    });
    const now = reason.selectedOptions[0];
    if (now && now.value && group(now).disabled) { reason.value = ''; }
  };
  document.addEventListener('change', (event) => { if (event.target.name === 'decision') { reasonsOfChoice(); } });
  reasonsOfChoice();

  const form = document.getElementById('keys-form');
  if (form) {
    form.elements.on.checked = keys.on;
    Object.keys(FIRST).forEach((name) => { form.elements[name].value = keys[name]; });
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      const chosen = {on: form.elements.on.checked};
      Object.keys(FIRST).forEach((name) => { chosen[name] = form.elements[name].value || FIRST[name]; });
      localStorage.setItem(KEPT, JSON.stringify(chosen));
      document.getElementById('keys-kept').hidden = false;
    });
    form.addEventListener('reset', () => { localStorage.removeItem(KEPT); });
  }
})();
