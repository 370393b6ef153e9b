import { pages, type Data, type Schemas } from '@onlyarts/client';
import { useEffect, useRef, useState } from 'preact/hooks';
import { client } from './client';

const PAGE = 12;

/** How the list may be ordered; whoever searches gets the best match first. */
export const ORDERS = {
  newest: ['createdAt', 'desc'],
  cheapest: ['price', 'asc'],
  dearest: ['price', 'desc'],
  'most loved': ['favoritesCount', 'desc'],
} as const;

export interface Question {
  q: string;
  category: Schemas['KnownArtworkCategory'] | '';
  tags: string;
  minPrice: string;
  maxPrice: string;
  order: keyof typeof ORDERS | 'best match';
}

/** Works, as many pages of them as were asked for: pages() goes on where it stopped, and fetches nothing before it is asked. */
export function useInfiniteList(question: Question) {
  const [works, setWorks] = useState<Schemas['ArtworkCard'][]>([]);
  const [state, setState] = useState<{ loading: boolean; hasMore: boolean; total?: number; trouble?: unknown }>({ loading: true, hasMore: false });
  const found = useRef<AsyncIterator<Data<'get', '/artworks'>> | undefined>(undefined);

  const more = async () => {
    const asked = found.current!;
    setState((before) => ({ total: before.total, loading: true, hasMore: false }));
    try {
      const { value: page } = await asked.next();
      if (page && asked === found.current) {
        setWorks((before) => [...before, ...page.artworks]);
        setState({ loading: false, hasMore: page.pagination.hasNext, total: page.pagination.total });
      }
    } catch (trouble) {
      if (asked === found.current) {
        setState({ loading: false, hasMore: false, trouble });
      }
    }
  };

  const begin = (signal?: AbortSignal) => {
    found.current = pages(client, '/artworks', { query: { ...queryOf(question), limit: PAGE }, signal });
    setWorks([]);
    void more();
  };

  useEffect(() => {
    const leaving = new AbortController();
    begin(leaving.signal);
    return () => {
      found.current = undefined;
      leaving.abort();
    };
  }, Object.values(question));

  return { works, ...state, more: () => void more(), again: () => begin() };
}

function queryOf({ q, category, tags, minPrice, maxPrice, order: named }: Question) {
  const [sort, order] = named === 'best match' ? [] : (ORDERS[named] ?? ORDERS.newest);
  return {
    q: q || undefined,
    category: category || undefined,
    tags: tags || undefined,
    minPrice: minPrice ? Number(minPrice) : undefined,
    maxPrice: maxPrice ? Number(maxPrice) : undefined,
    sort,
    order,
  };
}
