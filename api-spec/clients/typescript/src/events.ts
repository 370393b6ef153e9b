import type { Client } from './client.js';
import { isOnlyArtsError, notOurs, OnlyArtsError } from './errors.js';
import type { StreamEvents } from './generated/events.js';
import { backOff } from './retry.js';
import { EventParser } from './sse.js';
import { limit, pause } from './time.js';
import type { AnyRequest } from './types.js';

const QUIET_FOR = 45_000;
const LONGEST_WAIT = 30_000;
const FIRST_WAIT = 1_000;

interface Heard<Name extends string, Facts> {
  event: Name;
  data: Facts;
  /** Where to go on: pass it as `lastEventId` to a later call. */
  id: string;
}

type AnyOf<Events> = { [Name in keyof Events & string]: Heard<Name, Events[Name]> }[keyof Events & string];

/** What `events` tells. */
export type PersonalEvent = AnyOf<StreamEvents['streamEvents']>;

/** What `livestreamEvents` tells. */
export type LivestreamEvent = AnyOf<StreamEvents['streamLivestream']>;

export interface EventOptions {
  /** Ends the loop quietly, as `break` does. */
  signal?: AbortSignal;
  /** The `id` of the last event heard by an earlier call. */
  lastEventId?: string;
  /** `open` after every connection, `alive` when nothing else was to be said, `lost` with the reason before it is tried again. */
  onStatus?: (status: 'open' | 'alive' | 'lost', reason?: OnlyArtsError) => void;
  /** Milliseconds of silence after which a connection is given up, 45,000 unless you say so; the service speaks every 15 seconds. */
  quietFor?: number;
}

/** What concerns whoever is signed in, as it happens: comes back after every loss and leaves nothing out. */
export function events(client: Client, options: EventOptions = {}): AsyncGenerator<PersonalEvent, void, undefined> {
  return listen(client, '/events', {}, options);
}

/** What happens on a livestream, for anybody. */
export function livestreamEvents(client: Client, livestreamId: string, options: EventOptions = {}): AsyncGenerator<LivestreamEvent, void, undefined> {
  return listen(client, '/livestreams/{livestreamId}/events', { path: { livestreamId } }, options);
}

async function* listen<E extends Heard<string, unknown>>(client: Client, path: string, request: AnyRequest, options: EventOptions): AsyncGenerator<E, void, undefined> {
  const { signal, onStatus, quietFor = QUIET_FOR } = options;
  const send = client.send as (method: 'get', path: string, request: AnyRequest) => Promise<Response>;
  let lastId = options.lastEventId ?? '';
  let firstWait = FIRST_WAIT;
  let lost = 0;
  let begun = false;
  while (!signal?.aborted) {
    const connection = new Connection(signal, quietFor);
    let reason: OnlyArtsError;
    try {
      const headers = { Accept: 'text/event-stream', ...(lastId && { 'Last-Event-ID': lastId }) };
      const response = await send('get', path, { ...request, headers, signal: connection.signal, timeout: quietFor, ...(begun && { retry: false }) });
      if (!response.headers.get('Content-Type')?.startsWith('text/event-stream')) {
        throw notOurs(response, `The answer is no stream but ${response.status}`);
      }
      begun = true;
      lost = 0;
      onStatus?.('open');
      const parser = new EventParser({ comment: () => onStatus?.('alive'), retry: (wait) => { firstWait = wait; } }, lastId);
      for await (const piece of connection.pieces(response)) {
        for (const { event, data, id } of parser.feed(piece)) {
          lastId = id;
          yield { event, data: factsIn(data), id } as E;
        }
      }
      reason = new OnlyArtsError('The stream has ended', { code: 'network_error' });
    } catch (error) {
      if (signal?.aborted) {
        return;
      }
      if (!begun || !isPassing(error)) {
        throw error;
      }
      reason = error;
    } finally {
      connection.close();
    }
    onStatus?.('lost', reason);
    await pause(Math.max(Math.min(backOff(++lost, firstWait), LONGEST_WAIT), (reason.retryAfter ?? 0) * 1000), signal ?? new AbortController().signal).catch(() => undefined);
  }
}

/** One connection, which ends with the caller's signal, and when it falls silent. */
class Connection {
  readonly #controller = new AbortController();
  readonly #caller;
  readonly #quietFor: number;
  #watch: ReturnType<typeof setTimeout> | undefined;

  constructor(caller: AbortSignal | undefined, quietFor: number) {
    this.#caller = limit(caller, 0);
    this.#caller.signal.addEventListener('abort', () => this.close(), { once: true });
    this.#quietFor = quietFor;
  }

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  async *pieces(response: Response): AsyncGenerator<string> {
    const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
    try {
      for (;;) {
        this.#watch = setTimeout(() => this.#controller.abort(), this.#quietFor);
        const { done, value } = await reader.read();
        clearTimeout(this.#watch);
        if (done) {
          return;
        }
        yield value;
      }
    } catch (cause) {
      throw new OnlyArtsError('The stream broke off', { code: 'network_error', cause });
    }
  }

  close(): void {
    clearTimeout(this.#watch);
    this.#caller.done();
    this.#controller.abort();
  }
}

function factsIn(data: string): unknown {
  try {
    return JSON.parse(data);
  } catch (cause) {
    throw new OnlyArtsError('The event is not JSON', { code: 'invalid_response', cause });
  }
}

function isPassing(error: unknown): error is OnlyArtsError {
  return isOnlyArtsError(error) && (error.code === 'network_error' || error.code === 'timeout' || error.status === 429 || error.status >= 500);
}
