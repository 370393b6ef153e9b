import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { events, livestreamEvents, OnlyArtsError } from '../../src/index.js';
import { bad, good, offline, scripted, silence, type Asked } from './scripted.js';

beforeEach(() => vi.useFakeTimers({ now: 0 }));
afterEach(() => vi.useRealTimers());

/** A stream that says this and ends, or stays open. */
function saying(text: string, { open = false } = {}) {
  return (_: Asked, signal: AbortSignal) =>
    new Response(
      new ReadableStream({
        start(on) {
          on.enqueue(new TextEncoder().encode(text));
          signal.addEventListener('abort', () => { if (open) on.error(signal.reason); });
          if (!open) on.close();
        },
      }),
      { headers: { 'Content-Type': 'text/event-stream' } },
    );
}

const unread = (id: number) => `event: unread\nid: ${id}\ndata: {"notifications":${id}}\n\n`;

/** Hears so many events while all waiting passes. */
async function hear<T>(stream: AsyncGenerator<T>, many: number): Promise<T[]> {
  const heard: T[] = [];
  while (heard.length < many) {
    const next = stream.next();
    next.catch(() => undefined);
    await vi.advanceTimersByTimeAsync(60_000);
    const { value, done } = await next;
    if (done) {
      break;
    }
    heard.push(value);
  }
  return heard;
}

it('comes back after a loss and goes on after the last id', async () => {
  const service = scripted(saying(unread(1) + unread(2)), offline, saying(unread(3), { open: true }));
  const told: string[] = [];
  const stream = events(service.client(), { onStatus: (status, reason) => told.push(reason ? `${status} ${reason.code}` : status) });
  expect((await hear(stream, 3)).map((it) => it.id)).toEqual(['1', '2', '3']);
  expect(service.asked.map((it) => it.headers.get('Last-Event-ID'))).toEqual([null, '2', '2']);
  expect(service.asked[0]!.headers.get('Accept')).toBe('text/event-stream');
  expect(told).toEqual(['open', 'lost network_error', 'lost network_error', 'open']);
});

it('begins where an earlier one ended', async () => {
  const service = scripted(saying(unread(8), { open: true }));
  await hear(events(service.client(), { lastEventId: '7' }), 1);
  expect(service.asked[0]!.headers.get('Last-Event-ID')).toBe('7');
});

it('waits as long as the service says before it comes back', async () => {
  const service = scripted(saying('retry: 4000\n' + unread(1)), saying(unread(2), { open: true }));
  const stream = events(service.client());
  await stream.next();
  const second = stream.next();
  await vi.advanceTimersByTimeAsync(2_900);
  expect(service.asked).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(2_200);
  expect(service.asked).toHaveLength(2);
  await second;
});

it('obeys Retry-After when the service is busy', async () => {
  const service = scripted(saying(unread(1)), bad(503, 'service_unavailable', { 'Retry-After': '50' }), saying(unread(2), { open: true }));
  const stream = events(service.client());
  await stream.next();
  const second = stream.next();
  await vi.advanceTimersByTimeAsync(49_000);
  expect(service.asked).toHaveLength(2);
  await vi.advanceTimersByTimeAsync(5_000);
  expect((await second).value).toMatchObject({ id: '2' });
});

it('gives up a connection that has fallen silent', async () => {
  const service = scripted(saying(unread(1), { open: true }), saying(unread(2), { open: true }));
  const reasons: (OnlyArtsError | undefined)[] = [];
  const stream = events(service.client(), { onStatus: (status, reason) => status === 'lost' && reasons.push(reason) });
  expect((await hear(stream, 2)).map((it) => it.id)).toEqual(['1', '2']);
  expect(reasons).toMatchObject([{ code: 'network_error' }]);
});

it('tells of heartbeats', async () => {
  const told: string[] = [];
  await hear(events(scripted(saying(': still here\n\n' + unread(1), { open: true })).client(), { onStatus: (status) => told.push(status) }), 1);
  expect(told).toEqual(['open', 'alive']);
});

it.each([
  ['unknown', bad(404, 'livestream_not_found'), 'livestream_not_found'],
  ['out of reach from the start', offline, 'network_error'],
])('throws when it is %s', async (_, answer, code) => {
  const next = livestreamEvents(scripted(answer).client(), 'no-such').next();
  next.catch(() => undefined);
  await vi.advanceTimersByTimeAsync(10_000);
  await expect(next).rejects.toMatchObject({ code });
});

it('throws when it may not come back', async () => {
  const stream = events(scripted(saying(unread(1)), bad(401, 'unauthorized')).client());
  await stream.next();
  const second = stream.next();
  second.catch(() => undefined);
  await vi.advanceTimersByTimeAsync(10_000);
  await expect(second).rejects.toMatchObject({ code: 'unauthorized' });
});

it.each([
  ['a page', new Response('<h1>Welcome to the hotel</h1>', { headers: { 'Content-Type': 'text/html' } })],
  ['nothing at all', new Response(null, { status: 204 })],
])('is no stream of ours that is answered %s', async (_, answer) => {
  const service = scripted(answer);
  await expect(events(service.client()).next()).rejects.toMatchObject({ code: 'invalid_response', status: answer.status });
  expect(service.asked).toHaveLength(1);
});

it('hangs up when the loop is left', async () => {
  let line!: AbortSignal;
  const service = scripted((asked: Asked, signal: AbortSignal) => { line = signal; return saying(unread(1), { open: true })(asked, signal); });
  for await (const { event } of events(service.client())) {
    expect(event).toBe('unread');
    expect(line.aborted).toBe(false);
    break;
  }
  expect(line.aborted).toBe(true);
});

it.each([
  ['while it listens', saying(unread(1), { open: true })],
  ['while it waits to come back', saying(unread(1))],
])('ends quietly by the signal %s', async (_, answer) => {
  const leaving = new AbortController();
  const stream = events(scripted(answer, silence).client(), { signal: leaving.signal });
  await stream.next();
  const end = stream.next();
  await vi.advanceTimersByTimeAsync(100);
  leaving.abort();
  expect(await end).toEqual({ value: undefined, done: true });
  expect(vi.getTimerCount()).toBe(0);
});

it('is not begun when the signal says so beforehand', async () => {
  const service = scripted(good({}));
  expect((await events(service.client(), { signal: AbortSignal.abort() }).next()).done).toBe(true);
  expect(service.asked).toHaveLength(0);
});
