// Keys for those who decide sixty cases before lunch. Everything they do can be done without them. They are inert while
// somebody types or an input method composes; each can get another letter, and all can be switched off (/keys).
(() => {
  'use strict';
  const KEPT = 'sekisho-keys';
  const FIRST = {
    'down': 'j', 'up': 'k', 'next-hit': 'n', 'previous-hit': 'p', 'take-next': 'x', 'undo': 'u', 'original': 'o', 'changes': 'd', 'text': 't', 'search': '/', 'help': '?'
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
  const typing = (at) => at.closest('input:not([type=radio]):not([type=checkbox]), textarea, select:not([size]), [contenteditable]'); // in the open list of reasons keys are keys

  const inAnswers = () => document.activeElement.closest('#answers');
  let line = -1;
  const moveLine = (by) => {
    const lines = all((inAnswers() ? '#answers' : 'main') + ' .desk-queue tbody tr');
    if (!lines.length) { return; }
    line = Math.max(0, Math.min(lines.length - 1, line + by));
    lines.forEach((row, i) => row.toggleAttribute('data-at', i === line));
    (lines[line].querySelector('a') || lines[line]).focus();
  };

  // The hit that is looked at: the one to begin with, the one whose link was followed, the one that a key went to.
  const hits = all('.desk-paper mark[id]');
  const looked = document.querySelector('[data-best]');
  const asked = document.getElementById(location.hash.slice(1));
  let hit = asked ? hits.indexOf(asked.closest('mark')) : -1;

  // Hits of one statement are one stop: those of one paragraph with a few words between them, and no end of a sentence.
  const between = (one, other) => {
    const range = document.createRange();
    range.setStartAfter(one);
    range.setEndBefore(other);
    return range.toString();
  };
  const goesOn = (one, other) => {
    const block = one.closest('.desk-block');
    const words = block && block === other.closest('.desk-block') ? between(one, other) : null;
    return words !== null && words.length <= 160 && !/[.?!]\s|[。？！]/.test(words);
  };
  const numberOf = (mark) => mark.id.slice('hit-'.length);
  const stopOf = (index) => {
    let [first, last] = [index, index];
    while (first > 0 && goesOn(hits[first - 1], hits[first])) { first--; }
    while (last + 1 < hits.length && goesOn(hits[last], hits[last + 1])) { last++; }
    return [first, last];
  };

  // The list of what was found goes along, and no further than its pane where it has one.
  const list = document.querySelector('.desk-hits');
  const tellHit = () => {
    const at = document.getElementById('hit-at');
    if (!at || hit < 0) { return; }
    const [first, last] = stopOf(hit).map((index) => numberOf(hits[index]));
    at.textContent = at.dataset.words.replace('{0}', first === last ? first : first + '–' + last).replace('{1}', looked.dataset.hits);
    list.querySelectorAll('[data-at]').forEach((line) => line.removeAttribute('data-at'));
    const link = list.querySelector('.desk-quote [data-hit="' + first + '"]') || list.querySelector('[data-hit="' + first + '"]');
    const line = link && link.closest('li');
    if (!line) { return; }
    line.setAttribute('data-at', '');
    if (getComputedStyle(list).overflowY === 'auto') {
      const [inside, seen] = [line.getBoundingClientRect(), list.getBoundingClientRect()];
      const [above, below] = [inside.top - seen.top - 8, inside.bottom - seen.bottom + 8];
      if (above < 0 || below > 0) { list.scrollTop += above < 0 ? above : Math.min(above, below); }
    }
  };
  // In its pane, where it has one: scrollIntoView would have the next Tab begin there, past the link to the decision.
  const paper = document.querySelector('.desk-paper');
  const scrolls = () => getComputedStyle(paper).overflowY === 'auto'; // and not the page
  const toTheMiddle = (mark) => {
    if (!scrolls()) { mark.scrollIntoView({block: 'center'}); return; }
    const [inside, seen] = [mark.getBoundingClientRect(), paper.getBoundingClientRect()];
    paper.scrollTop += (inside.top + inside.bottom - seen.top - seen.bottom) / 2;
  };
  const lookAt = (index, focused) => {
    if (!hits.length) { return; }
    hit = (index + hits.length) % hits.length;
    if (focused) { hits[hit].focus({preventScroll: true}); }
    toTheMiddle(hits[hit]);
    tellHit();
  };
  const moveHit = (by, focused) => {
    const [first, last] = hit < 0 ? [0, -1] : stopOf(hit);
    const next = by > 0 ? last + 1 : first - 1;
    lookAt(hits.length ? stopOf((next + hits.length) % hits.length)[0] : 0, focused);
  };
  if (looked && hit < 0) {
    const best = hits.findIndex((mark) => mark.id === 'hit-' + looked.dataset.best);
    if (best >= 0 && scrolls()) { lookAt(best, false); }
  }
  document.addEventListener('click', (event) => {
    const link = event.target.closest('a[href^="#hit-"]');
    const at = link && document.getElementById(link.hash.slice(1)); // a mark, or the number of another hit that begins with it
    const index = at ? hits.indexOf(at.closest('mark')) : -1;
    if (index >= 0) {
      event.preventDefault();
      history.replaceState(null, '', link.hash);
      lookAt(index, true);
    }
    const step = event.target.closest('[data-step]');
    if (step) { moveHit(Number(step.dataset.step), false); }
  });

  // Places that hold several hits are one step.
  const movePlace = (by) => {
    const firsts = [...new Set(all('.desk-places [data-hit].desk-hit').map((link) => Number(link.dataset.hit)))].sort((a, b) => a - b);
    if (!firsts.length) { return; }
    const now = hit < 0 ? 0 : Number(numberOf(hits[hit]));
    const next = by > 0 ? firsts.find((first) => first > now) : firsts.filter((first) => first < now).pop();
    lookAt(hits.findIndex((mark) => mark.id === 'hit-' + (next || now)), true);
  };
  const onACase = () => looked !== null;

  const submit = (form, by) => form && form.requestSubmit(by || undefined);
  const follow = (what) => { const link = document.querySelector('[data-goes="' + what + '"]'); if (link) { link.click(); } };
  const overlay = document.getElementById('keys-overlay');
  const search = () => { const field = document.querySelector('[data-search]'); if (field) { field.focus(); } };
  document.addEventListener('keydown', (event) => {
    const box = event.target.closest('.desk-search-box');
    const first = box && box.querySelector('#answers a');
    if (box && event.key === 'Escape') { document.activeElement.blur(); } // and the answers are gone
    if (first && event.key === 'ArrowDown' && typing(event.target)) { event.preventDefault(); first.focus(); line = -1; moveLine(1); }
  });
  const findInText = () => { const field = document.getElementById('find'); if (field) { field.focus(); } };
  const actions = {
    'down': () => onACase() && !inAnswers() ? movePlace(1) : moveLine(1),
    'up': () => onACase() && !inAnswers() ? movePlace(-1) : moveLine(-1),
    'next-hit': () => moveHit(1, true),
    'previous-hit': () => moveHit(-1, true),
    'take-next': () => submit(document.getElementById('take-next')),
    'undo': () => submit(document.getElementById('undo-last') || document.getElementById('undo')),
    'original': () => follow('original'),
    'changes': () => follow('changes'),
    'text': findInText,
    'search': search,
    'help': () => overlay && overlay.showModal()
  };

  const saveAndNext = () => {
    for (const id of ['decision', 'answer']) {
      const form = document.getElementById(id);
      if (form) { submit(form, document.getElementById(id === 'decision' ? 'save-next' : 'answer-next')); return true; }
    }
    return false;
  };

  // Neither a decision nor a reason takes the focus into a list, where the other keys would mean something else.
  const choose = (digit) => {
    const choice = document.getElementById('decision-' + digit)
        || document.getElementById({'1': 'agreed', '2': 'disagreed'}[digit]);
    if (!choice) { return false; }
    choice.checked = true;
    choice.dispatchEvent(new Event('change', {bubbles: true}));
    choice.focus();
    return true;
  };
  const chooseReason = (letter) => {
    const chosen = document.querySelector('input[name=decision]:checked');
    const option = chosen
        && document.querySelector('#reason optgroup[data-decision="' + chosen.value + '"] option[data-letter="' + letter + '"]');
    if (!option) { return false; }
    option.selected = true;
    option.dispatchEvent(new Event('change', {bubbles: true})); // what was chosen is kept, as what is typed
    return true;
  };
  const decided = () => document.querySelector('input[name=decision]:checked, input[name=agreed]:checked');

  document.addEventListener('keydown', (event) => {
    if (!keys.on || event.isComposing || event.keyCode === 229) { return; }
    if (event.ctrlKey && event.key === 'Enter') {
      const form = event.target.closest('form'); // what is typed elsewhere is no decision
      if ((!form || form.id === 'decision' || form.id === 'answer') && saveAndNext()) { event.preventDefault(); }
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) { return; }
    if (overlay && overlay.open) { return; }
    if (/^[1-6]$/.test(event.key) && choose(event.key) || /^[a-h]$/.test(event.key) && chooseReason(event.key)) {
      event.preventDefault();
      return;
    }
    const offered = event.key === '0' && document.getElementById('close-offered');
    if (offered) {
      event.preventDefault();
      submit(offered);
      return;
    }
    if (event.key === 'Enter' && decided() && !event.target.closest('a, button, input, summary')) {
      event.preventDefault();
      saveAndNext();
      return;
    }
    const action = Object.keys(actions).find((name) => keys[name] === event.key);
    if (action) {
      event.preventDefault();
      actions[action]();
    }
  });

  // A form that is sent after the session has ended comes back with what was typed once the same person has signed in, in this
  // tab and within half an hour. What was sent is kept here until the next page tells whether it arrived. It goes into the form
  // that it came from, with the same hidden fields; if that is another one now, the words are shown and nothing is filled in.
  const TYPED = 'sekisho-typed';
  const HALF_AN_HOUR = 30 * 60 * 1000;
  const reader = document.body.dataset.reader;
  const keepTyped = (typed) => { try { sessionStorage.setItem(TYPED, JSON.stringify(typed)); } catch (denied) { /* it is typed again */ } };
  const takeTyped = () => {
    try {
      const typed = JSON.parse(sessionStorage.getItem(TYPED) || 'null');
      sessionStorage.removeItem(TYPED);
      return typed && Date.now() - typed.at < HALF_AN_HOUR ? typed : null;
    } catch (denied) {
      return null;
    }
  };
  const hiddenFields = (form) => [...form.elements].filter((field) => field.type === 'hidden' && field.name !== '_csrf')
      .map((field) => field.name + '=' + field.value).join('&');
  const fillIn = (form, typed) => {
    for (const field of form.elements) {
      const values = typed.fields.filter(([name]) => name === field.name).map(([, value]) => value);
      if (!field.name || field.type === 'hidden' || field.type === 'file' || !values.length) { continue; }
      if (/^(radio|checkbox)$/.test(field.type)) { field.checked = values.includes(field.value); } else { field.value = values[0]; }
    }
    for (let folded = form.closest('details'); folded; folded = folded.parentElement.closest('details')) { folded.open = true; }
  };
  const tellAgain = (words, typed) => {
    const again = document.getElementById('typed-again');
    again.append(Object.assign(document.createElement('p'), {textContent: words}));
    typed.forEach((value) => again.append(Object.assign(document.createElement('blockquote'), {textContent: value})));
  };
  const typed = takeTyped();
  if (typed && !reader) {
    keepTyped({...typed, ended: typed.ended || /^\/(sign-in|second-factor|passkeys)/.test(location.pathname)});
  } else if (typed && typed.ended && typed.reader === reader) {
    const alike = all('form').filter((form) => form.getAttribute('action') === typed.action);
    const form = alike.find((one) => hiddenFields(one) === typed.hidden);
    const again = document.getElementById('typed-again').dataset;
    if (form) { fillIn(form, typed); tellAgain(again.words, []); } else { tellAgain(again.changed, typed.words); }
  }
  document.addEventListener('submit', (event) => {
    const form = event.target;
    const holdsWords = form.querySelector('textarea, select, input:not([type=hidden])') && !form.querySelector('[type=password], [type=search]');
    if (reader && form.method === 'post' && holdsWords) {
      const fields = [...new FormData(form)].filter(([name, value]) => name !== '_csrf' && typeof value === 'string');
      const words = [...form.querySelectorAll('textarea')].map((area) => area.value).filter((value) => value);
      keepTyped({reader, at: Date.now(), action: form.getAttribute('action'), hidden: hiddenFields(form), fields, words});
    }
  });

  // What is typed after the session has ended is kept by nobody; whoever types it is told at once.
  document.addEventListener('htmx:afterRequest', (event) => {
    const keeper = event.target.closest('[data-keeps-draft]');
    if (keeper) { keeper.parentElement.querySelector('[data-not-kept]').hidden = event.detail.xhr.status === 204; }
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
  addEventListener('pageshow', reasonsOfChoice); // also when Back brings a page with what was filled in
  all('#keys-overlay [data-key]').forEach((key) => { key.textContent = keys[key.dataset.key]; });
  all('[data-needs-script]').forEach((part) => { part.hidden = false; });
  tellHit();

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
