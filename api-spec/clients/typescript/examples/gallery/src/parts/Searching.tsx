import { go, to } from '../router';

/** A question leads to the search, where it stands in the address. */
export function Searching({ q = '' }: { q?: string }) {
  const search = (event: SubmitEvent) => {
    event.preventDefault();
    const words = String(new FormData(event.currentTarget as HTMLFormElement).get('q')).trim();
    go(`${to('search')}?${new URLSearchParams({ q: words })}`);
  };
  return (
    <form class="search" role="search" key={q} onSubmit={search}>
      <input type="search" name="q" defaultValue={q} placeholder="Search works, words, artists" aria-label="Search" />
      <button type="submit">Search</button>
    </form>
  );
}
