import type { Client } from './client.js';
import type { Arguments, Data, PathOf } from './types.js';

/** The lists that go on by cursor. */
export type ListPath = { [P in PathOf<'get'>]: Data<'get', P> extends { pagination: unknown } ? P : never }[PathOf<'get'>];

/** One row of a list. */
export type Row<P extends ListPath> = Extract<Data<'get', P>[keyof Data<'get', P>], readonly unknown[]>[number];

/** Every row of a list, fetched page by page as you ask for more. Leaving the loop ends the fetching. */
export async function* paginate<P extends ListPath>(client: Client, path: P, ...[request]: Arguments<'get', P>): AsyncGenerator<Row<P>, void, undefined> {
  for await (const page of pages(client, path, ...([request] as Arguments<'get', P>))) {
    yield* Object.values(page as object).find(Array.isArray) as Row<P>[];
  }
}

/** The same by whole pages, with what stands beside the rows. */
export async function* pages<P extends ListPath>(client: Client, path: P, ...[request]: Arguments<'get', P>): AsyncGenerator<Data<'get', P>, void, undefined> {
  let cursor: string | undefined;
  do {
    const query = { ...(request?.query as object | undefined), ...(cursor && { cursor, page: undefined }) };
    const page = await client.get(path, ...([{ ...request, query }] as unknown as Arguments<'get', P>));
    yield page;
    cursor = (page as { pagination: { nextCursor?: string } }).pagination.nextCursor;
  } while (cursor);
}
