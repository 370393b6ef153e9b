import { computed, signal } from '@preact/signals';

/** Where the gallery lives. Mails name its pages by their path alone, and links of old by what stood behind the #. */
const HOME = '/gallery/';

const at = signal(settled());
addEventListener('popstate', () => (at.value = new URL(location.href)));
document.addEventListener('click', follow);

/** Where we are: the words of the path, the question, and the token that a mail gave, which stands behind the # and so is sent to no server. */
export const place = computed(() => {
  const { pathname, searchParams, hash } = at.value;
  return {
    path: pathname.slice(HOME.length).split('/').filter(Boolean).map(decodeURIComponent),
    query: searchParams,
    token: new URLSearchParams(hash.slice(1)).get('token'),
  };
});

export const to = (...path: string[]) => HOME + path.map(encodeURIComponent).join('/');

export function go(address: string) {
  history.pushState(null, '', address);
  at.value = new URL(location.href);
  scrollTo(0, 0);
}

/** Asks the same page something else; what is empty is asked no more. */
export function ask(change: Record<string, string>) {
  const asked = new URL(location.href);
  for (const [name, value] of Object.entries(change)) {
    value ? asked.searchParams.set(name, value) : asked.searchParams.delete(name);
  }
  history.replaceState(null, '', asked);
  at.value = asked;
}

/** Where sign-in leads back to. */
export const signInFirst = () => to('sign-in') + '?next=' + encodeURIComponent(location.pathname + location.search);

function settled(): URL {
  const { pathname, search, hash } = location;
  if (hash.startsWith('#/')) {
    history.replaceState(null, '', HOME + hash.slice(2).replace('?token=', '#token='));
  } else if (!(pathname + '/').startsWith(HOME)) {
    history.replaceState(null, '', HOME + pathname.slice(1) + search + hash);
  }
  return new URL(location.href);
}

/** Links are plain ones; those that stay in the gallery change the page without loading it anew. */
function follow(event: MouseEvent) {
  const link = (event.target as Element).closest('a');
  const isOurs = link && !link.target && !link.hasAttribute('download') && link.origin === location.origin && (link.pathname + '/').startsWith(HOME);
  const isPlain = event.button === 0 && !event.defaultPrevented && !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey);
  if (isOurs && isPlain && !link.getAttribute('href')!.startsWith('#')) {
    event.preventDefault();
    go(link.href);
  }
}
