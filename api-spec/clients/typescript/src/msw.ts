import { http, HttpResponse, type HttpHandler } from 'msw';
import type { Data, Method, PathOf, Schemas } from '@onlyarts/client';
import { EXAMPLES, type Example } from './generated/examples.js';

export interface Standing {
  /** What stands before the paths, as in `createClient`: `/api` unless you say so. */
  baseUrl?: string;
}

/** What a request was, when it is asked what to answer. */
export interface Asked {
  request: Request;
  path: Record<string, string>;
  query: URLSearchParams;
}

/** A handler for every operation, which answers as the contract shows it. Put your own before them. */
export function handlers({ baseUrl = '/api' }: Standing = {}): HttpHandler[] {
  return [...EXAMPLES].sort(fixedBeforeNamed).map((example) => handler(example.method, example.path, baseUrl, () => shown(example)));
}

/** A handler that answers one operation with `data`, or with what it makes of the request. */
export function answers<M extends Method, P extends PathOf<M>>(method: M, path: P, data: Data<M, P> | ((asked: Asked) => Data<M, P> | Promise<Data<M, P>>), { baseUrl = '/api' }: Standing = {}): HttpHandler {
  const example = EXAMPLES.find((it) => it.method === method && it.path === path)!;
  return handler(method, path as string, baseUrl, async (asked) => {
    const told = typeof data === 'function' ? await (data as (asked: Asked) => unknown)(asked) : data;
    const isEnveloped = example.type === 'application/json' && typeof example.body === 'object' && example.body !== null && 'success' in example.body;
    return shown({ ...example, body: isEnveloped ? { success: true, data: told } : told });
  });
}

/** A handler that refuses one operation, as the service would. */
export function refuses<M extends Method, P extends PathOf<M>>(method: M, path: P, status: number, code: Schemas['ErrorCode'], { baseUrl = '/api', errors = [] }: Standing & { errors?: Schemas['FieldError'][] } = {}): HttpHandler {
  return handler(method, path as string, baseUrl, () =>
    HttpResponse.json({ success: false, message: `Refused: ${code}`, errors, code, requestId: '00000000-0000-4000-8000-000000000000' }, { status }),
  );
}

function handler(method: string, path: string, baseUrl: string, answer: (asked: Asked) => Response | Promise<Response>): HttpHandler {
  const pattern = baseUrl.replace(/\/$/, '') + path.replace(/\{(\w+)\}/g, ':$1');
  return http[method as Method](pattern, ({ request, params }) => answer({ request, path: params as Record<string, string>, query: new URL(request.url).searchParams }));
}

function shown({ status, type, body }: Example): Response {
  if (type === 'application/json') {
    return HttpResponse.json(body as object, { status });
  }
  return new HttpResponse(body as BodyInit, { status, headers: { 'Content-Type': type } });
}

/** `/orders/sales` is no order: what is spelt out is asked before what is named. */
function fixedBeforeNamed(one: Example, other: Example): number {
  const rank = ({ path }: Example) => path.split('/').map((part) => (part.startsWith('{') ? '1' : '0')).join('');
  return rank(one).localeCompare(rank(other));
}
