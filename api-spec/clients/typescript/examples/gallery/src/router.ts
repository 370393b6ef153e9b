import { computed, signal } from '@preact/signals';

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
