import { describe, expect, it } from 'vitest';
import { isOnlyArtsError, OnlyArtsError } from '../../src/index.js';
import { bad, good, scripted, silence } from './scripted.js';

describe('a call', () => {
  it('fills the path, leaves out what is undefined, and answers with the data', async () => {
    const service = scripted(good({ comments: [] }));
    const data = await service.client().get('/artworks/{artworkId}/comments', { path: { artworkId: 'a/b' }, query: { limit: 2, cursor: undefined } });
    expect(data).toEqual({ comments: [] });
    expect(service.asked[0]).toMatchObject({ method: 'GET', path: '/artworks/a%2Fb/comments?limit=2' });
  });

  it('sends JSON as JSON, and a form with the type that the platform gives it', async () => {
    const service = scripted(good({}));
    await service.client().post('/cart/items', { body: { artworkId: 'a' } });
    await service.client().post('/upload/image', { body: new FormData() });
    expect(service.asked[0]!.headers.get('Content-Type')).toBe('application/json');
    expect(service.asked[0]!.body).toBe('{"artworkId":"a"}');
    expect(service.asked[1]!.headers.get('Content-Type')).toBeNull();
  });

  it('answers with the text of a file', async () => {
    const service = scripted(new Response('day,views\n', { headers: { 'Content-Type': 'text/csv' } }));
    expect(await service.client().get('/analytics/sales.csv', { headers: { Accept: 'text/csv' } })).toBe('day,views\n');
    expect(service.asked[0]!.headers.get('Accept')).toBe('text/csv');
  });

  it('answers with the bytes of a file that is no text', async () => {
    const service = scripted(new Response(new Uint8Array([0xff, 0xd8]), { headers: { 'Content-Type': 'application/octet-stream' } }));
    const file = await service.client().get('/cases/{caseId}/files/{fileId}', { path: { caseId: 'a', fileId: 'b' }, headers: { Accept: 'application/octet-stream' } });
    expect(new Uint8Array(await file.arrayBuffer())).toEqual(new Uint8Array([0xff, 0xd8]));
  });

  it('answers with the bytes of a PDF', async () => {
    const service = scripted(new Response(new Uint8Array([0x25, 0xff]), { headers: { 'Content-Type': 'application/pdf' } }));
    const licence = await service.client().get('/library/{lineId}/licence', { path: { lineId: 'a' }, headers: { Accept: 'application/pdf' } });
    expect(new Uint8Array(await licence.arrayBuffer())).toEqual(new Uint8Array([0x25, 0xff]));
  });

  it('gives the answer as it came where that is asked for', async () => {
    const service = scripted(good({}, { 'X-Request-Id': 'r-9' }));
    expect((await service.client().send('get', '/health')).headers.get('X-Request-Id')).toBe('r-9');
  });
});

describe('an error', () => {
  const failing = async (response: Response | Error) => {
    const error: unknown = await scripted(response).client({ retry: false }).get('/cart').catch((it) => it);
    expect(isOnlyArtsError(error)).toBe(true);
    return error as OnlyArtsError;
  };

  it('says what the envelope says', async () => {
    const error = await failing(bad(409, 'artwork_sold', {}, [{ field: 'artworkId', message: 'is sold' }]));
    expect(error).toBeInstanceOf(OnlyArtsError);
    expect(error).toMatchObject({ code: 'artwork_sold', status: 409, message: 'It is artwork_sold', requestId: 'r-1' });
    expect(error.fieldMessage('artworkId')).toBe('is sold');
    expect(error.fieldMessage('other')).toBeUndefined();
  });

  it('is told from others by its code, and narrows to it', async () => {
    const error: unknown = await failing(bad(409, 'artwork_sold'));
    expect(isOnlyArtsError(error, 'bid_too_low')).toBe(false);
    expect(isOnlyArtsError(error, 'bid_too_low', 'artwork_sold')).toBe(true);
    expect(isOnlyArtsError(new Error('something else'))).toBe(false);
    expect(isOnlyArtsError(null)).toBe(false);
  });

  it('of a proxy, in no envelope, still has a status and a request id', async () => {
    const error = await failing(new Response('<h1>Bad Gateway</h1>', { status: 502, headers: { 'X-Request-Id': 'r-2' } }));
    expect(error).toMatchObject({ code: 'invalid_response', status: 502, fieldErrors: [], requestId: 'r-2' });
  });

  it('reads Retry-After as seconds and as a date', async () => {
    expect((await failing(bad(429, 'rate_limited', { 'Retry-After': '7' }))).retryAfter).toBe(7);
    const soon = (await failing(bad(429, 'rate_limited', { 'Retry-After': new Date(Date.now() + 60_000).toUTCString() }))).retryAfter!;
    expect(soon).toBeGreaterThan(50);
    expect(soon).toBeLessThanOrEqual(60);
    expect((await failing(bad(429, 'rate_limited', { 'Retry-After': 'soon' }))).retryAfter).toBeUndefined();
  });

  it('tells of a service that cannot be reached, with the reason', async () => {
    const cause = new TypeError('fetch failed');
    expect(await failing(cause)).toMatchObject({ code: 'network_error', status: 0, cause });
  });

  it('tells of a good answer that cannot be read', async () => {
    expect(await failing(new Response('{', { headers: { 'Content-Type': 'application/json' } }))).toMatchObject({ code: 'invalid_response', status: 200 });
  });

  it.each([
    ['a page', new Response('<h1>Welcome to the hotel</h1>', { headers: { 'Content-Type': 'text/html' } })],
    ['nothing at all', new Response(null, { status: 204, headers: { 'X-Request-Id': 'r-3' } })],
    ['JSON of nothing', new Response('null', { headers: { 'Content-Type': 'application/json' } })],
  ])('tells of a good answer that is not ours: %s', async (_, answer) => {
    expect(await failing(answer)).toMatchObject({ code: 'invalid_response', status: answer.status, requestId: answer.headers.get('X-Request-Id') ?? undefined });
  });

  it('tells of an answer that breaks off', async () => {
    const broken = new ReadableStream({ start: (on) => on.error(new TypeError('terminated')) });
    const service = scripted(() => new Response(broken, { headers: { 'Content-Type': 'application/json' } }));
    await expect(service.client({ retry: false }).get('/cart')).rejects.toMatchObject({ code: 'network_error' });
  });
});

it('a fault of the caller is told as what it is', async () => {
  const service = scripted(good({}));
  const circle: { title?: string; self?: unknown } = {};
  circle.self = circle;
  await expect(service.client().put('/artworks/{artworkId}', { path: { artworkId: 'a' }, body: circle })).rejects.toBeInstanceOf(TypeError);
  const tokenStore = { load: () => Promise.reject(new Error('the disk is full')), save: () => undefined };
  await expect(service.client({ tokenStore }).get('/cart')).rejects.toThrow('the disk is full');
});

describe('stopping', () => {
  it('by the signal is told as aborted, with its reason', async () => {
    const stop = new AbortController();
    const call = scripted(silence).client().get('/cart', { signal: stop.signal });
    stop.abort('left the page');
    await expect(call).rejects.toMatchObject({ code: 'aborted', cause: 'left the page' });
  });

  it('before the call sends nothing', async () => {
    const service = scripted(good({}));
    await expect(service.client().get('/cart', { signal: AbortSignal.abort() })).rejects.toMatchObject({ code: 'aborted' });
    expect(service.asked).toHaveLength(0);
  });

  it('by the clock is told as a timeout', async () => {
    await expect(scripted(silence).client({ timeout: 5 }).get('/cart')).rejects.toMatchObject({ code: 'timeout' });
  });

  it('reaches the body too', async () => {
    const stop = new AbortController();
    const endless = (_: unknown, signal: AbortSignal) =>
      new Response(new ReadableStream({ start: (on) => signal.addEventListener('abort', () => on.error(signal.reason)) }), { headers: { 'Content-Type': 'application/json' } });
    const call = scripted(endless).client().get('/cart', { signal: stop.signal });
    setTimeout(() => stop.abort());
    await expect(call).rejects.toMatchObject({ code: 'aborted' });
  });
});
