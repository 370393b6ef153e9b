import { createClient, type Client, type ClientOptions } from '../../src/index.js';

export interface Asked {
  method: string;
  path: string;
  headers: Headers;
  body: unknown;
}

type Answer = Response | Error | ((asked: Asked, signal: AbortSignal) => Response | Promise<Response>);

/** A service that says what it was told to, in turn, and remembers what it was asked. */
export function scripted(...answers: Answer[]) {
  const asked: Asked[] = [];
  const fetch = (async (address: string, init: RequestInit) => {
    const seen = { method: init.method!, path: address.replace('http://art/api', ''), headers: new Headers(init.headers), body: init.body };
    asked.push(seen);
    const answer = answers.length > 1 ? answers.shift()! : answers[0]!;
    if (answer instanceof Error) {
      throw answer;
    }
    return typeof answer === 'function' ? answer(seen, init.signal!) : answer.clone();
  }) as typeof globalThis.fetch;
  return { asked, client: (options: ClientOptions = {}): Client => createClient({ baseUrl: 'http://art/api', fetch, ...options }) };
}

export function good(data: unknown, headers: Record<string, string> = {}): Response {
  return Response.json({ success: true, data }, { headers });
}

export function bad(status: number, code: string, headers: Record<string, string> = {}, errors: unknown[] = []): Response {
  return Response.json({ success: false, message: `It is ${code}`, errors, code, requestId: 'r-1' }, { status, headers });
}

/** An answer that never comes. */
export function silence(_: Asked, signal: AbortSignal): Promise<Response> {
  return new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
}

export const offline = new TypeError('fetch failed');

export const busy = (seconds = '1') => bad(503, 'service_unavailable', { 'Retry-After': seconds });
