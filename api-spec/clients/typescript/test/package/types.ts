// Compiled, never run: what an editor accepts and what it refuses.
import { events, isOnlyArtsError, livestreamEvents, paginate, type Client, type ErrorOf, type Row, type Schemas } from '../../src/index.js';

type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
const holds = <_ extends true>() => undefined;

export async function calls(client: Client) {
  const { artworks, pagination } = await client.get('/artworks', { query: { category: 'digital' } });
  holds<Same<typeof artworks, Schemas['ArtworkCard'][]>>();
  holds<Same<typeof pagination.nextCursor, string | undefined>>();
  holds<Same<Schemas['ArtworkCard']['originalPrice'], number | null>>();
  holds<Same<Awaited<ReturnType<typeof text>>, string>>();
  const text = () => client.get('/analytics/sales.csv');

  await client.get('/cart');
  await client.post('/orders', { body: {}, idempotencyKey: 'mine' });
  await client.post('/upload/image', { body: new FormData() });
  await client.put('/artworks/{artworkId}', { path: { artworkId: 'a' }, body: { price: 140, originalPrice: null } });

  // @ts-expect-error no such path
  await client.get('/artwork');
  // @ts-expect-error no such method there
  await client.delete('/orders');
  // @ts-expect-error the path has a parameter
  await client.get('/artworks/{artworkId}');
  // @ts-expect-error and it is called something else
  await client.get('/artworks/{artworkId}', { path: { id: 'a' } });
  // @ts-expect-error no such label
  await client.get('/artworks', { query: { category: 'digitle' } });
  // @ts-expect-error a body is required
  await client.post('/cart/items');
  // @ts-expect-error and has to have its members
  await client.post('/cart/items', { body: { quantity: 1 } });
  // @ts-expect-error a form is a form
  await client.post('/upload/image', { body: { image: 'x' } });
  // @ts-expect-error keys are for POST
  await client.get('/cart', { idempotencyKey: 'mine' });
  // @ts-expect-error no body there, and no form either
  await client.get('/cart', { body: new URLSearchParams() });
  // @ts-expect-error no body there
  await client.get('/cart', { body: {} });
}

export function refused(error: ErrorOf<'post', '/orders'>) {
  if (error.code === 'cart_empty' || error.code === 'invalid_request' || error.code === 'timeout') return error.message;
  // @ts-expect-error another call's
  if (error.code === 'bid_too_low') return error.message;
}

export async function rows(client: Client) {
  for await (const posting of paginate(client, '/earnings/postings')) {
    holds<Same<typeof posting, Row<'/earnings/postings'>>>();
    holds<Same<typeof posting.amount, number>>();
  }
  for await (const comment of paginate(client, '/artworks/{artworkId}/comments', { path: { artworkId: 'a' } })) {
    holds<Same<typeof comment.content, string>>();
  }
  // @ts-expect-error not a list
  paginate(client, '/cart');
  // @ts-expect-error the path has a parameter
  paginate(client, '/artworks/{artworkId}/comments');
}

export async function live(client: Client) {
  for await (const { event, data } of events(client)) {
    if (event === 'unread') holds<Same<typeof data, { notifications: number }>>();
    if (event === 'message') holds<Same<typeof data, Schemas['Message']>>();
    // @ts-expect-error no such event there
    if (event === 'bid') return;
  }
  for await (const heard of livestreamEvents(client, 'l')) {
    if (heard.event === 'bid') holds<Same<typeof heard.data.currentBid, number>>();
    if (heard.event === 'hammer') holds<Same<typeof heard.data, Schemas['HammerEvent']>>();
    // @ts-expect-error only when it was sold
    if (heard.event === 'hammer') heard.data.amount.toFixed(2);
    // @ts-expect-error no such fact there
    if (heard.event === 'resync') heard.data.livestreamId.trim();
  }
}

export function errors(error: unknown) {
  if (isOnlyArtsError(error, 'artwork_sold', 'timeout')) {
    holds<Same<typeof error.code, 'artwork_sold' | 'timeout'>>();
  } else if (isOnlyArtsError(error)) {
    holds<Same<typeof error.status, number>>();
    if (error.code === 'a_code_of_tomorrow') return;
  }
}

export function labels(order: Schemas['Order'], category: Schemas['KnownArtworkCategory']) {
  if (order.status === 'a label of tomorrow') return;
  // @ts-expect-error what is sent is checked
  category = 'a label of tomorrow';
  return category;
}
