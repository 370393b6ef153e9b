import { pages, type Data, type Schemas } from '@onlyarts/client';
import { useEffect, useRef, useState } from 'preact/hooks';
import { client } from '../client';
import { Empty } from '../parts/Empty';
import { OnStage } from '../parts/OnStage';
import { Trouble } from '../parts/Trouble';
import { WorkCard } from '../parts/WorkCard';
import { go, place } from '../router';
import { kind } from '../words';

const CATEGORIES = ['painting', 'digital', 'photography', 'illustration', '3d', 'animation', 'mixed_media', 'sculpture'] as const;
const ORDERS = { newest: ['createdAt', 'desc'], cheapest: ['price', 'asc'], dearest: ['price', 'desc'], 'most loved': ['favoritesCount', 'desc'] } as const;
const PAGE = 12;

/** What hangs: found by words, kind and order; the address holds the question, so it can be shared. */
export function BrowsePage() {
  const query = place.value.query;
  const q = query.get('q') ?? '';
  const category = query.get('category') ?? '';
  const order = (query.get('order') ?? (q ? 'best match' : 'newest')) as keyof typeof ORDERS | 'best match';
  const wall = useWall({ q, category, order });

  return (
    <>
      <OnStage />
      <h1 class="sr">Works</h1>
      <form class="search" role="search" key={q} onSubmit={(event) => (event.preventDefault(), ask({ q: new FormData(event.currentTarget).get('q') as string, order: '' }))}>
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
      <ul class="wall" aria-busy={wall.loading}>
        {wall.works.map((work) => (
          <WorkCard key={work.id} work={work} />
        ))}
      </ul>
      <Trouble of={wall.trouble} retry={wall.again} />
      {wall.loading && wall.works.length === 0 && <ul class="wall" aria-hidden="true">{Array.from({ length: 8 }, (_, gap) => <li class="work ghost" key={gap} />)}</ul>}
      {wall.hasMore && (
        <p class="more">
          <button onClick={wall.more} disabled={wall.loading}>
            More works
          </button>
        </p>
      )}
      {!wall.loading && !wall.trouble && wall.works.length === 0 && (
        <Empty title={q || category ? 'Nothing like that hangs here' : 'The walls are still bare'}>
          {q || category ? 'Try other words, or look at everything.' : 'Start the service with -Ddemo for a gallery to look at, or register as an artist and hang the first work.'}
        </Empty>
      )}
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

interface Question {
  q: string;
  category: string;
  order: keyof typeof ORDERS | 'best match';
}

/** Works, as many pages of them as were asked for: pages() goes on where it stopped, and fetches nothing before it is asked. */
function useWall({ q, category, order: named }: Question) {
  const [works, setWorks] = useState<Schemas['ArtworkCard'][]>([]);
  const [state, setState] = useState<{ loading: boolean; hasMore: boolean; trouble?: unknown }>({ loading: true, hasMore: false });
  const found = useRef<AsyncIterator<Data<'get', '/artworks'>> | undefined>(undefined);

  const more = async () => {
    const asked = found.current!;
    setState({ loading: true, hasMore: false });
    try {
      const { value: page } = await asked.next();
      if (page && asked === found.current) {
        setWorks((before) => [...before, ...page.artworks]);
        setState({ loading: false, hasMore: page.pagination.hasNext });
      }
    } catch (trouble) {
      if (asked === found.current) {
        setState({ loading: false, hasMore: false, trouble });
      }
    }
  };

  const ask = (signal?: AbortSignal) => {
    const [sort, order] = named === 'best match' ? [] : (ORDERS[named] ?? ORDERS.newest);
    found.current = pages(client, '/artworks', { query: { q: q || undefined, category: category || undefined, sort, order, limit: PAGE }, signal });
    setWorks([]);
    void more();
  };

  useEffect(() => {
    const leaving = new AbortController();
    ask(leaving.signal);
    return () => {
      found.current = undefined;
      leaving.abort();
    };
  }, [q, category, named]);

  return { works, ...state, more: () => void more(), again: () => ask() };
}
