import { InfiniteQueryObserver, QueryClient, QueryObserver } from '@tanstack/query-core';
import { describe, expect, it } from 'vitest';
import type { Data, Schemas } from '../../src/index.js';
import { infiniteQueryOptions, queryOptions } from '../../src/tanstack.js';
import { bad, good, scripted, silence } from './scripted.js';

type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
const holds = <_ extends true>() => undefined;

describe('a query', () => {
  it('asks by the client, once for all who want the same, and knows what it has', async () => {
    const service = scripted(good({ artworks: [{ title: 'Tide' }], pagination: {} }));
    const [queries, client] = [new QueryClient({ defaultOptions: { queries: { staleTime: Infinity } } }), service.client()];
    const options = queryOptions(client, '/artworks', { query: { category: 'digital' } });
    const told = await queries.fetchQuery(options);
    await queries.fetchQuery(queryOptions(client, '/artworks', { query: { category: 'digital' }, timeout: 5_000 }));
    holds<Same<typeof told, Data<'get', '/artworks'>>>();
    const kept = queries.getQueryData(options.queryKey);
    holds<Same<typeof kept, Data<'get', '/artworks'> | undefined>>();
    expect(kept).toEqual(told);
    expect(service.asked.map(({ path }) => path)).toEqual(['/artworks?category=digital']);
    await queries.invalidateQueries({ queryKey: ['onlyarts', '/artworks'] });
    expect(queries.getQueryState(options.queryKey)!.isInvalidated).toBe(true);
  });

  it('is tried again by the client alone', async () => {
    const service = scripted(bad(409, 'artwork_sold'));
    await expect(new QueryClient().fetchQuery(queryOptions(service.client(), '/cart'))).rejects.toMatchObject({ code: 'artwork_sold' });
    const failed = await new Promise<{ failureCount: number }>((resolve) => {
      const observer = new QueryObserver(new QueryClient(), queryOptions(service.client(), '/cart'));
      observer.subscribe((result) => result.isError && resolve(result));
    });
    expect(failed.failureCount).toBe(1);
    expect(service.asked).toHaveLength(2);
  });

  it('ends its call when nobody waits for it any more', async () => {
    let ended: AbortSignal | undefined;
    const service = scripted((asked, signal) => { ended = signal; return silence(asked, signal); });
    const queries = new QueryClient();
    const options = queryOptions(service.client(), '/cart');
    const call = queries.fetchQuery(options).catch(() => 'left');
    await expect.poll(() => ended).toBeDefined();
    await queries.cancelQueries({ queryKey: options.queryKey });
    expect(await call).toBe('left');
    expect(ended!.aborted).toBe(true);
  });
});

describe('a query over pages', () => {
  it('goes on by cursor to the last one', async () => {
    const service = scripted(good({ artworks: [{ title: 'one' }], pagination: { nextCursor: 'c-2' } }), good({ artworks: [{ title: 'two' }], pagination: {} }));
    const options = infiniteQueryOptions(service.client(), '/artworks', { query: { limit: 1, page: 1 } });
    const observer = new InfiniteQueryObserver(new QueryClient(), options);
    const leave = observer.subscribe(() => undefined);
    const last = await observer.fetchOptimistic(observer.options as never).then(() => observer.fetchNextPage());
    leave();
    const works = last.data!.pages.flatMap((page) => page.artworks);
    holds<Same<typeof works, Schemas['ArtworkCard'][]>>();
    expect(works.map(({ title }) => title)).toEqual(['one', 'two']);
    expect(last.hasNextPage).toBe(false);
    expect(service.asked.map(({ path }) => path)).toEqual(['/artworks?limit=1&page=1', '/artworks?limit=1&cursor=c-2']);
  });

  it('is kept apart from the list of the same name', () => {
    const client = scripted(good({})).client();
    expect(infiniteQueryOptions(client, '/artworks').queryKey).not.toEqual(queryOptions(client, '/artworks').queryKey);
  });

  it('is for lists alone', () => {
    const client = scripted(good({})).client();
    // @ts-expect-error not a list
    infiniteQueryOptions(client, '/cart');
    // @ts-expect-error the path has a parameter
    queryOptions(client, '/artworks/{artworkId}');
  });
});
