import { computed, signal } from '@preact/signals';

/** Links of mails name a page by its path, and give it a token behind the #, or a query. */
const HOME = '/gallery/';
if (!(location.pathname + '/').startsWith(HOME)) {
  const given = [location.search, location.hash].map((part) => part.slice(1)).filter(Boolean);
  history.replaceState(null, '', `${HOME}#${location.pathname}${given.length ? '?' + given.join('&') : ''}`);
}

/** The page lives behind the #, so that any static server can serve it. */
const hash = signal(location.hash);
addEventListener('hashchange', () => (hash.value = location.hash));

export const place = computed(() => {
  const [path = '', query] = hash.value.replace(/^#\/?/, '').split('?');
  return { path: path.split('/').map(decodeURIComponent), query: new URLSearchParams(query) };
});

export const to = (...path: string[]) => '#/' + path.map(encodeURIComponent).join('/');

export function go(address: string) {
  location.hash = address;
}

/** Where sign-in leads back to. */
export const signInFirst = () => to('sign-in') + '?next=' + encodeURIComponent(location.hash);
