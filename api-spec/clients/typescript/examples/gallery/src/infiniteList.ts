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
  order: keyof typeof ORDERS | 'best match';
}

/** Works, as many pages of them as were asked for: pages() goes on where it stopped, and fetches nothing before it is asked. */
export function useInfiniteList({ q, category, order: named }: Question) {
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

  const begin = (signal?: AbortSignal) => {
    const [sort, order] = named === 'best match' ? [] : (ORDERS[named] ?? ORDERS.newest);
    const query = { q: q || undefined, category: category || undefined, sort, order, limit: PAGE };
    found.current = pages(client, '/artworks', { query, signal });
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
  }, [q, category, named]);

  return { works, ...state, more: () => void more(), again: () => begin() };
}
