// Finds words in the text of a case, in this browser: what is looked for is sent nowhere. Upper and lower case and the width of
// letters make no difference. Matches are marked beside the text and not in it, so the marks of hits stay as they are.
(() => {
  'use strict';
  const field = document.getElementById('find');
  if (!field) { return; }
  const paper = document.querySelector('.desk-paper');
  const said = document.getElementById('find-at');

  // A text as it is compared, and where each of its characters stands in the text as written: one may become several.
  const folded = (text) => {
    if (/^[\x21-\x7e]*(?: [\x21-\x7e]+)*$/.test(text)) { return {words: text.toLowerCase(), at: null}; }
    const at = [];
    let words = '';
    for (const part of text.matchAll(/\s+|\P{M}[\p{M}\uff9e\uff9f]*|\p{M}+/gu)) {
      const alike = /^\s/.test(part[0]) ? ' ' : part[0].normalize('NFKC').toLowerCase();
      for (let i = 0; i < alike.length; i++) { at.push(part.index); }
      words += alike;
    }
    at.push(text.length);
    return {words, at};
  };

  // The words of a claim or paragraph, without the numbers of hits in it.
  const block = (place) => {
    const walk = document.createTreeWalker(place, NodeFilter.SHOW_TEXT,
        (node) => node.parentElement.closest('sup') ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT);
    const nodes = [];
    let text = '';
    while (walk.nextNode()) {
      nodes.push({node: walk.currentNode, from: text.length});
      text += walk.currentNode.data;
    }
    return {place, nodes, ...folded(text)};
  };
  let read = null;
  const blocks = () => read = read || [...paper.querySelectorAll('.desk-block bdi')].map(block);

  const point = ({nodes}, at, ends) => {
    let i = nodes.length - 1;
    while (i > 0 && (ends ? nodes[i].from >= at : nodes[i].from > at)) { i--; }
    return [nodes[i].node, at - nodes[i].from];
  };
  const range = ({where, from, to}) => {
    let start = from;
    let end = to;
    if (where.at) {
      start = where.at[from];
      while (where.at[to] === where.at[to - 1]) { to++; }
      end = where.at[to];
    }
    const [startContainer, startOffset] = point(where, start, false);
    const [endContainer, endOffset] = point(where, end, true);
    return new StaticRange({startContainer, startOffset, endContainer, endOffset});
  };

  let matches = [];
  let match = -1;
  let first = 0; // the claim or paragraph from which is looked on
  const matchesOf = (wanted) => {
    const found = [];
    blocks().forEach((where, index) => {
      for (let from = where.words.indexOf(wanted); from >= 0; from = where.words.indexOf(wanted, from + wanted.length)) {
        found.push({where, index, from, to: from + wanted.length});
      }
    });
    return found;
  };

  // A browser that cannot mark ranges shows the claim or paragraph.
  const mark = (name, ranges, above) => {
    if (!CSS.highlights || !window.Highlight) { return; }
    const marks = new Highlight();
    ranges.forEach((one) => marks.add(one));
    marks.priority = above;
    CSS.highlights.set(name, marks);
  };
  const show = () => {
    paper.querySelectorAll('[data-found]').forEach((one) => one.removeAttribute('data-found'));
    const now = matches[match];
    mark('find-at', now ? [range(now)] : [], 1);
    said.textContent = !field.value.trim() ? ''
        : now ? said.dataset.words.replace('{0}', match + 1).replace('{1}', matches.length) : said.dataset.none;
    if (!now) { return; }
    now.where.place.closest('.desk-block').setAttribute('data-found', '');
    bringIntoView(range(now));
  };
  const bringIntoView = (found) => {
    const words = document.createRange();
    words.setStart(found.startContainer, found.startOffset);
    words.setEnd(found.endContainer, found.endOffset);
    const at = words.getBoundingClientRect();
    const scrolls = getComputedStyle(paper).overflowY === 'auto';
    const top = scrolls ? paper.getBoundingClientRect().top : 0;
    const high = scrolls ? paper.clientHeight : innerHeight;
    if (at.top < top || at.bottom > top + high) {
      (scrolls ? paper : window).scrollBy({top: at.top - top - high / 2, behavior: 'instant'});
    }
  };

  let wanted = '';
  const find = () => {
    wanted = folded(field.value.trim()).words;
    matches = wanted ? matchesOf(wanted) : [];
    mark('find', matches.map(range), 0);
    match = matches.findIndex((one) => one.index >= first);
    if (match < 0 && matches.length) { match = 0; }
    show();
  };
  const step = (by) => {
    if (folded(field.value.trim()).words !== wanted) { find(); return; }
    if (!matches.length) { return; }
    match = (match + by + matches.length) % matches.length;
    first = matches[match].index;
    show();
  };

  // From what is read now, as a browser does.
  field.addEventListener('focus', () => {
    const top = getComputedStyle(paper).overflowY === 'auto' ? paper.getBoundingClientRect().top : 0;
    let low = 0;
    let high = blocks().length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (blocks()[middle].place.getBoundingClientRect().bottom > top) { high = middle; } else { low = middle + 1; }
    }
    first = low;
  });
  let waits = 0;
  const soon = (event) => {
    clearTimeout(waits);
    if (!event.isComposing) { waits = setTimeout(find, 150); }
  };
  field.addEventListener('input', soon);
  field.addEventListener('compositionend', soon);
  field.addEventListener('keydown', (event) => {
    if (event.isComposing || event.keyCode === 229) { return; }
    if (event.key === 'Enter' && !event.ctrlKey) {
      event.preventDefault();
      step(event.shiftKey ? -1 : 1);
    } else if (event.key === 'Escape') {
      field.value = '';
      find();
      paper.focus({preventScroll: true});
    }
  });
  document.addEventListener('click', (event) => {
    const button = event.target.closest('[data-find]');
    if (button) { step(Number(button.dataset.find)); }
  });
})();
