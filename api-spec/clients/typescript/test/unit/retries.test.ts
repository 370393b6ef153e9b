import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { bad, busy, good, offline, scripted } from './scripted.js';

beforeEach(() => vi.useFakeTimers({ now: 0 }));
afterEach(() => vi.useRealTimers());

/** Lets all waiting pass, and answers with what became of the call. */
async function outcome<T>(call: Promise<T>): Promise<T> {
  call.catch(() => undefined);
  await vi.runAllTimersAsync();
  return call;
}

describe('a busy service', () => {
  it('is asked again after the seconds it names', async () => {
    const service = scripted(busy('7'), good({ items: [] }));
    const call = service.client().get('/cart');
    await vi.advanceTimersByTimeAsync(6_900);
    expect(service.asked).toHaveLength(1);
    await outcome(call);
    expect(service.asked).toHaveLength(2);
    expect(Date.now()).toBe(7_000);
  });

  it('or at the date it names', async () => {
    const service = scripted(bad(429, 'rate_limited', { 'Retry-After': new Date(5_000).toUTCString() }), good({}));
    const call = service.client().get('/cart');
    await vi.advanceTimersByTimeAsync(4_900);
    expect(service.asked).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(200);
    expect(service.asked).toHaveLength(2);
    await call;
  });

  it('is given up after three tries, or as many as you say', async () => {
    const service = scripted(busy());
    await expect(outcome(service.client().get('/cart'))).rejects.toMatchObject({ code: 'service_unavailable', retryAfter: 1 });
    expect(service.asked).toHaveLength(3);
    await expect(outcome(service.client().get('/cart', { retry: { tries: 5 } }))).rejects.toThrow();
    expect(service.asked).toHaveLength(8);
    await expect(outcome(service.client({ retry: false }).get('/cart'))).rejects.toThrow();
    expect(service.asked).toHaveLength(9);
  });

  it('is not waited for when it asks for too much', async () => {
    const service = scripted(busy('21'));
    await expect(service.client().get('/cart')).rejects.toMatchObject({ retryAfter: 21 });
    expect(service.asked).toHaveLength(1);
  });

  it('is not waited for beyond the timeout, or once the caller has left', async () => {
    await expect(outcome(scripted(busy('10')).client({ timeout: 3_000 }).get('/cart'))).rejects.toMatchObject({ code: 'timeout' });
    const stop = new AbortController();
    const call = scripted(busy('10')).client().get('/cart', { signal: stop.signal });
    await vi.advanceTimersByTimeAsync(100);
    stop.abort();
    await expect(call).rejects.toMatchObject({ code: 'aborted' });
  });
});

describe('a POST', () => {
  it('keeps its key and its body over all tries, and the next call has another', async () => {
    const service = scripted(offline, busy(), good({}));
    const client = service.client();
    await outcome(client.post('/orders', { body: { notes: 'Please wrap it' } }));
    await outcome(client.post('/orders', { body: {} }));
    const keys = service.asked.map((it) => it.headers.get('Idempotency-Key'));
    expect(keys[0]).toMatch(/^[0-9a-f-]{36}$/);
    expect(keys.slice(0, 3)).toEqual([keys[0], keys[0], keys[0]]);
    expect(keys[3]).not.toBe(keys[0]);
    expect(service.asked.slice(0, 3).map((it) => it.body)).toEqual(Array(3).fill('{"notes":"Please wrap it"}'));
  });

  it('has one where pages are not served over TLS, too', async () => {
    vi.stubGlobal('crypto', { getRandomValues: (numbers: Uint32Array) => numbers.fill(7) });
    const service = scripted(good({}));
    await service.client().post('/orders', { body: {} });
    vi.unstubAllGlobals();
    expect(service.asked[0]!.headers.get('Idempotency-Key')).toBe('7-7-7-7');
  });

  it('takes your key instead', async () => {
    const service = scripted(good({}));
    await service.client().post('/orders', { body: {}, idempotencyKey: 'mine' });
    expect(service.asked[0]!.headers.get('Idempotency-Key')).toBe('mine');
  });

  it('without a key is never repeated', async () => {
    const unkeyed = { body: {}, idempotencyKey: false } as const;
    for (const answer of [busy(), offline]) {
      const service = scripted(answer);
      await expect(outcome(service.client().post('/orders', unkeyed))).rejects.toThrow();
      expect(service.asked).toHaveLength(1);
      expect(service.asked[0]!.headers.has('Idempotency-Key')).toBe(false);
    }
  });

  it('waits for its own first try, which may still be running', async () => {
    const service = scripted(offline, bad(409, 'idempotency_key_in_use'), good({}));
    await outcome(service.client().post('/orders', { body: {} }));
    expect(service.asked).toHaveLength(3);
  });

  it('sends a form again as it was', async () => {
    const service = scripted(busy(), good({}));
    const body = new FormData();
    await outcome(service.client().post('/upload/image', { body }));
    expect(service.asked.map((it) => it.body)).toEqual([body, body]);
  });
});

describe('a lost answer', () => {
  it.each(['get', 'put'] as const)('of a %s is asked for again', async (method) => {
    const service = scripted(offline, good({}));
    await outcome(service.client()[method as 'get']('/availability'));
    expect(service.asked).toHaveLength(2);
  });

  it('is one that broke off, too', async () => {
    const broken = () => new Response(new ReadableStream({ start: (on) => on.error(new TypeError('terminated')) }));
    const service = scripted(broken, good({ items: [] }));
    expect(await outcome(service.client().get('/cart'))).toEqual({ items: [] });
  });

  it('of a DELETE is not, because nobody could tell what the second one says', async () => {
    const service = scripted(offline, good({}));
    await expect(outcome(service.client().delete('/cart'))).rejects.toMatchObject({ code: 'network_error' });
    expect(service.asked).toHaveLength(1);
  });
});

it.each([400, 401, 403, 404, 409, 422, 500])('%i is final', async (status) => {
  const service = scripted(bad(status, 'whatever'));
  await expect(outcome(service.client().get('/cart'))).rejects.toMatchObject({ status });
  expect(service.asked).toHaveLength(1);
});
