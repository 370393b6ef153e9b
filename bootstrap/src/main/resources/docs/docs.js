// What the pages do beyond being read: examples copy themselves and show one of two languages, and there is a search. Without scripts all of it is there to read.
const CHOSEN = 'onlyarts-docs-language';
const SHOWN = 12;
const AROUND = 70;

for (const example of document.querySelectorAll('.page pre')) {
  const frame = make('div', { className: 'example' });
  const button = make('button', { type: 'button', className: 'copy', textContent: 'Copy' });
  button.addEventListener('click', async () => {
    button.textContent = (await copied(example.textContent)) ? 'Copied' : 'Not copied';
    setTimeout(() => { button.textContent = 'Copy'; }, 2_000);
  });
  example.replaceWith(frame);
  frame.append(example, button);
}

document.querySelectorAll('.tabs').forEach(giveTabs);
choose(remembered());

/** One row of tabs above the examples of a box, worked as the ARIA practices have it. */
function giveTabs(box, number) {
  const row = make('div', { className: 'row' });
  row.setAttribute('role', 'tablist');
  row.setAttribute('aria-label', 'Language of the example');
  [...box.children].forEach((panel, position) => {
    const name = panel.querySelector('pre').dataset.tab;
    const tab = make('button', { type: 'button', id: `tab-${number}-${position}`, textContent: name });
    tab.setAttribute('role', 'tab');
    tab.setAttribute('aria-controls', (panel.id = `example-${number}-${position}`));
    panel.setAttribute('role', 'tabpanel');
    panel.setAttribute('aria-labelledby', tab.id);
    tab.addEventListener('click', () => {
      const before = tab.getBoundingClientRect().top;
      choose(name);
      scrollBy({ top: tab.getBoundingClientRect().top - before, behavior: 'instant' }); // what is above may have grown
    });
    row.append(tab);
  });
  row.addEventListener('keydown', (event) => {
    if (event.key === 'ArrowLeft' || event.key === 'ArrowRight') {
      const other = row.querySelector('[aria-selected="false"]');
      other.click();
      other.focus();
    }
  });
  box.prepend(row);
}

function choose(name) {
  for (const tab of document.querySelectorAll('[role="tab"]')) {
    const isChosen = tab.textContent === name;
    tab.setAttribute('aria-selected', isChosen);
    tab.tabIndex = isChosen ? 0 : -1;
    document.getElementById(tab.getAttribute('aria-controls')).hidden = !isChosen;
  }
  try {
    localStorage.setItem(CHOSEN, name);
  } catch {
    // Then the next page begins with curl again.
  }
}

function remembered() {
  try {
    return localStorage.getItem(CHOSEN) ?? 'curl';
  } catch {
    return 'curl';
  }
}

/** Pages that are not served over TLS have no clipboard; there a selection can be copied. */
async function copied(text) {
  if (navigator.clipboard) {
    return navigator.clipboard.writeText(text).then(() => true, () => false);
  }
  const area = make('textarea', { value: text, className: 'unseen' });
  document.body.append(area);
  area.select();
  const done = document.execCommand('copy');
  area.remove();
  return done;
}

const dialog = document.querySelector('dialog.search');
const [input, status, list] = ['input', '[role="status"]', 'ol'].map((part) => dialog.querySelector(part));
const opener = document.querySelector('.find');
let index;

opener.hidden = false;
opener.addEventListener('click', openSearch);
document.addEventListener('keydown', (event) => {
  if (event.key === '/' && !event.ctrlKey && !event.metaKey && !event.target.closest('input, textarea, select, [contenteditable], dialog')) {
    event.preventDefault();
    openSearch();
  }
});
dialog.addEventListener('click', (event) => {
  if (event.target === dialog || event.target.closest('a')) {
    dialog.close();
  }
});
dialog.addEventListener('keydown', (event) => {
  const links = [...list.querySelectorAll('a')];
  const at = links.indexOf(document.activeElement);
  if (event.key === 'ArrowDown' && links[at + 1]) {
    event.preventDefault();
    links[at + 1].focus();
  } else if (event.key === 'ArrowUp' && at >= 0) {
    event.preventDefault();
    (links[at - 1] ?? input).focus();
  } else if (event.key === 'Enter' && at < 0) {
    links[0]?.click();
  } else if (event.key === 'Escape') {
    event.preventDefault(); // which would only empty the field
    dialog.close();
  }
});
input.addEventListener('input', show);

async function openSearch() {
  dialog.showModal();
  input.select();
  index ??= fetch(dialog.dataset.index).then((answer) => answer.json());
  await index.catch(() => { index = undefined; });
}

async function show() {
  const words = input.value.toLowerCase().split(/\s+/).filter(Boolean);
  const entries = (await index) ?? [];
  const found = words.length ? entries.map((entry) => ({ entry, worth: worthOf(entry, words) })).filter(({ worth }) => worth > 0) : [];
  found.sort((one, other) => other.worth - one.worth);
  list.replaceChildren(...found.slice(0, SHOWN).map(({ entry }) => row(entry, words)));
  status.textContent = words.length ? `${found.length} found` : '';
  if (words.length && !found.length) {
    list.append(make('li', { className: 'none', textContent: 'Nothing has all of these words.' }));
  }
}

/** 0 where a word is missing; a word in a title is worth more than one in the text. */
function worthOf({ page, title, text }, words) {
  const places = [[title, 8], [page, 4], [text, 1]].map(([place, worth]) => [place.toLowerCase(), worth]);
  let worth = 0;
  for (const word of words) {
    const best = Math.max(...places.map(([place, itsWorth]) => (place.includes(word) ? itsWorth + (new RegExp(`(^|\\W)${escaped(word)}`).test(place) ? itsWorth : 0) : 0)));
    if (!best) {
      return 0;
    }
    worth += best;
  }
  return worth;
}

function row({ page, title, href, text }, words) {
  const link = make('a', { href });
  link.append(make('strong', { textContent: title }), make('em', { textContent: page === title ? '' : page }), make('span', { textContent: excerpt(text, words) }));
  const item = make('li', {});
  item.append(link);
  return item;
}

/** The text around the first word that stands in it. */
function excerpt(text, words) {
  const at = Math.max(0, ...words.map((word) => text.toLowerCase().indexOf(word)));
  const from = at < AROUND ? 0 : text.lastIndexOf(' ', at - AROUND / 2) + 1;
  const until = text.length - from < 2.5 * AROUND ? text.length : text.lastIndexOf(' ', from + 2 * AROUND);
  return `${from ? '… ' : ''}${text.slice(from, until)}${until < text.length ? ' …' : ''}`;
}

function escaped(word) {
  return word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

function make(tag, properties) {
  return Object.assign(document.createElement(tag), properties);
}
