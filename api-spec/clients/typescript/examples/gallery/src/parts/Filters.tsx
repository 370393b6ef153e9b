import { ORDERS, type Question } from '../infiniteList';
import { ask } from '../router';
import { kind } from '../words';

const CATEGORIES = ['painting', 'digital', 'photography', 'illustration', '3d', 'animation', 'mixed_media', 'sculpture'] as const;

/** What is asked of the list of works; each answer goes into the address, so it can be shared. */
export function Filters({ q, category, tags, minPrice, maxPrice, order }: Question) {
  const search = (event: SubmitEvent) => {
    event.preventDefault();
    const fields = new FormData(event.currentTarget as HTMLFormElement);
    const text = (name: string) => String(fields.get(name) ?? '').trim();
    ask({ q: text('q'), minPrice: text('minPrice'), maxPrice: text('maxPrice'), order: text('q') === q ? order : '' });
  };
  return (
    <>
      <form class="search" role="search" key={[q, minPrice, maxPrice].join()} onSubmit={search}>
        <input type="search" name="q" defaultValue={q} placeholder="Search works, words, artists" aria-label="Search" />
        <input class="price-limit" type="number" min={0} step="any" name="minPrice" defaultValue={minPrice} placeholder="from" aria-label="Price from" />
        <input class="price-limit" type="number" min={0} step="any" name="maxPrice" defaultValue={maxPrice} placeholder="to" aria-label="Price to" />
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
        {tags && (
          <button aria-pressed onClick={() => ask({ tags: '' })} aria-label={`No longer only ${tags}`}>
            {tags} <span aria-hidden="true">×</span>
          </button>
        )}
      </div>
    </>
  );
}
