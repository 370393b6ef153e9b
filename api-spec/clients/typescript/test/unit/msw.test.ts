import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createClient } from '../../src/index.js';
import { EXAMPLES } from '../../src/generated/examples.js';
import { answers, handlers, refuses } from '../../src/msw.js';

const AT = { baseUrl: 'http://art/api' };

describe('handlers from the contract', () => {
  const server = setupServer(...handlers(AT));
  const client = createClient({ ...AT, retry: false });
  beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
  afterEach(() => server.resetHandlers());
  afterAll(() => server.close());

  it.each(EXAMPLES.map((example) => [example.method.toUpperCase(), example.path, example] as const))('stand in for %s %s', async (method, path, example) => {
    const address = AT.baseUrl + path.replace(/\{(\w+)\}/g, 'some-$1');
    const answer = await fetch(address, { method });
    expect(answer.status).toBe(example.status);
    expect(answer.headers.get('Content-Type')).toContain(example.type);
    expect(example.type === 'application/json' ? await answer.json() : await answer.text()).toEqual(example.body);
  });

  it('are read by the client as the service is', async () => {
    const { artworks, pagination } = await client.get('/artworks');
    expect(artworks.length).toBeGreaterThan(0);
    expect(pagination.total).toBeGreaterThan(0);
  });

  it('give way to your own', async () => {
    server.use(answers('get', '/artworks/{artworkId}/comments', ({ path, query }) => ({ comments: [], pagination: { total: Number(query.get('limit')) }, of: path.artworkId }) as never, AT));
    expect(await client.get('/artworks/{artworkId}/comments', { path: { artworkId: 'a' }, query: { limit: 7 } })).toEqual({ comments: [], pagination: { total: 7 }, of: 'a' });
    server.use(answers('get', '/notifications/unread-count', { unreadCount: 3 } as never, AT));
    expect(await client.get('/notifications/unread-count')).toEqual({ unreadCount: 3 });
  });

  it('refuse as the service does', async () => {
    server.use(refuses('post', '/orders', 400, 'invalid_request', { ...AT, errors: [{ field: 'notes', message: 'is too long' }] }));
    await expect(client.post('/orders', { body: {} })).rejects.toMatchObject({ status: 400, code: 'invalid_request', fieldErrors: [{ field: 'notes', message: 'is too long' }] });
  });
});
