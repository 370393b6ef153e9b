import type { DataTag, InfiniteData } from '@tanstack/query-core';
import type { Arguments, Client, Data, ListPath, OnlyArtsError, PathOf } from '@onlyarts/client';

/** What a query is kept under: `['onlyarts', path, { path, query }]`. To invalidate all queries of a path, give the first two. */
export type QueryKey<P extends string> = readonly ['onlyarts', P, { path?: unknown; query?: unknown }];

interface Asking {
  signal: AbortSignal;
}

export interface QueryOptions<P extends PathOf<'get'>> {
  queryKey: DataTag<QueryKey<P>, Data<'get', P>, OnlyArtsError>;
  queryFn(context: Asking): Promise<Data<'get', P>>;
  /** The client has tried again already. */
  retry: false;
}

export interface InfiniteQueryOptions<P extends ListPath> {
  queryKey: DataTag<QueryKey<P>, InfiniteData<Data<'get', P>, string | undefined>, OnlyArtsError>;
  queryFn(context: Asking & { pageParam: string | undefined }): Promise<Data<'get', P>>;
  initialPageParam: string | undefined;
  getNextPageParam(lastPage: Data<'get', P>): string | undefined;
  /** The client has tried again already. */
  retry: false;
}

/** For `useQuery`, `prefetchQuery` and their like: `useQuery(queryOptions(client, '/artworks', { query: { category: 'digital' } }))`. */
export function queryOptions<P extends PathOf<'get'>>(client: Client, path: P, ...[request]: Arguments<'get', P>): QueryOptions<P> {
  return {
    queryKey: keyOf(path, request) as QueryOptions<P>['queryKey'],
    queryFn: ({ signal }) => client.get(path, ...([{ ...request, signal }] as unknown as Arguments<'get', P>)),
    retry: false,
  };
}

/** For `useInfiniteQuery` and its like, over the lists that go on by cursor. */
export function infiniteQueryOptions<P extends ListPath>(client: Client, path: P, ...[request]: Arguments<'get', P>): InfiniteQueryOptions<P> {
  return {
    queryKey: keyOf(path, request, 'pages') as InfiniteQueryOptions<P>['queryKey'],
    queryFn: ({ pageParam, signal }) => {
      const query = { ...(request?.query as object | undefined), ...(pageParam && { cursor: pageParam, page: undefined }) };
      return client.get(path, ...([{ ...request, query, signal }] as unknown as Arguments<'get', P>));
    },
    initialPageParam: undefined,
    getNextPageParam: (lastPage) => (lastPage as { pagination: { nextCursor?: string } }).pagination.nextCursor,
    retry: false,
  };
}

/** By what is asked for alone; how it is asked makes no other query of it. A list and its pages hold different things. */
function keyOf(path: string, request: { path?: unknown; query?: unknown } | undefined, ...more: string[]): unknown {
  return ['onlyarts', path, { ...(request?.path !== undefined && { path: request.path }), ...(request?.query !== undefined && { query: request.query }) }, ...more];
}
