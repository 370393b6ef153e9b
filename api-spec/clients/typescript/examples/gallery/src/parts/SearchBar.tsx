import { go, place } from '../router';
import { ORDERS, type Question } from '../infiniteList';
import { kind } from '../words';

const CATEGORIES = ['painting', 'digital', 'photography', 'illustration', '3d', 'animation', 'mixed_media', 'sculpture'] as const;

export function SearchBar({ q, category, order }: Question) {
  const search = (event: SubmitEvent) => {
    event.preventDefault();
    ask({ q: String(new FormData(event.currentTarget as HTMLFormElement).get('q')), order: '' });
  };
  return (
    <>
      <form class="search" role="search" key={q} onSubmit={search}>
        <input type="search" name="q" defaultValue={q} placeholder="Search works, words, artists" aria-label="Search" />
        <button type="submit">Search</button>
        <label class="order">
          <span class="sr">Order</span>
          <select value={order} onChange={(event) => ask({ order: event.currentTarget.value })}>
            {q && <option>best match</option>}
            {Object.keys(ORDERS).map((name) => (
              <option key={name}>{name}</option>
            ))}
          </select>
        </label>
      </form>
      <div class="chips" role="group" aria-label="Kind of work">
        {['', ...CATEGORIES].map((name) => (
          <button key={name} aria-pressed={name === category} onClick={() => ask({ category: name })}>
            {name ? kind(name) : 'Everything'}
          </button>
        ))}
      </div>
    </>
  );
}

function ask(change: Record<string, string>) {
  const query = new URLSearchParams(place.value.query);
  for (const [name, value] of Object.entries(change)) {
    value ? query.set(name, value) : query.delete(name);
  }
  go(query.size ? `#/?${query}` : '#/');
}
