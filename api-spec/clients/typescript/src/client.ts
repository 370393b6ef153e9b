import { errorOf, isOnlyArtsError, notOurs, OnlyArtsError } from './errors.js';
import { RETRY, waitBefore } from './retry.js';
import { RenewableSession, type Session, type SignedIn, type TokenStore } from './session.js';
import { limit, orAborted, pause } from './time.js';
import type { AnyRequest, Answer, Arguments, Data, Method, PathOf, RetryOptions, Schemas } from './types.js';

const PATIENCE = 30_000;
const SIGNING = /^\/auth\/(login|register|refresh)$/;

export interface ClientOptions {
  /** Where the API is, `https://api.onlyarts.com/api`. Without it `/api` beside the page. */
  baseUrl?: string;
  /** Your own fetch, for tests or tracing. */
  fetch?: typeof fetch;
  /** Milliseconds for a call with its retries, 30,000 unless you say so; 0 for no limit. */
  timeout?: number;
  /** Three tries and waits of at most 20 seconds unless you say so. */
  retry?: Partial<RetryOptions> | false;
  /** Sent with every call. */
  headers?: Record<string, string>;
  /** Keeps the session beyond this client's life. On a server no other client signs in: see `createServerClient`. */
  tokenStore?: TokenStore;
}

/** Every operation of the contract, by its method and path. Each call answers with `data`, or throws an `OnlyArtsError`. */
export interface Client {
  get<P extends PathOf<'get'>>(path: P, ...request: Arguments<'get', P>): Promise<Data<'get', P>>;
  post<P extends PathOf<'post'>>(path: P, ...request: Arguments<'post', P>): Promise<Data<'post', P>>;
  put<P extends PathOf<'put'>>(path: P, ...request: Arguments<'put', P>): Promise<Data<'put', P>>;
  delete<P extends PathOf<'delete'>>(path: P, ...request: Arguments<'delete', P>): Promise<Data<'delete', P>>;
  /** The same with the answer as it came, for headers and streams: session, retries and errors as ever. Its timeout ends with the headers. */
  send<M extends Method, P extends PathOf<M>>(method: M, path: P, ...request: Arguments<M, P>): Promise<Answer<M, P>>;
  /** What it sends with. */
  readonly fetch: typeof fetch;
  readonly session: Session;
}

export function createClient(options: ClientOptions = {}): Client {
  const session = new RenewableSession(options.tokenStore, () => exchange('post', '/auth/refresh', {}, signedIn));

  async function exchange<T>(method: Method, path: string, request: AnyRequest, read: (response: Response) => T | Promise<T>, open = false): Promise<T> {
    const time = limit(request.signal, request.timeout ?? options.timeout ?? PATIENCE);
    try {
      return await succeed(method, path, request, read, time.signal);
    } catch (error) {
      if (time.signal.aborted) {
        throw time.timedOut()
          ? new OnlyArtsError('The service took too long', { code: 'timeout', cause: error })
          : new OnlyArtsError('The call was aborted', { code: 'aborted', cause: request.signal?.reason });
      }
      throw error;
    } finally {
      if (open) {
        time.stopClock();
      } else {
        time.done();
      }
    }
  }

  /** What the first good answer says: after a renewed session, and after as many tries as are allowed. */
  async function succeed<T>(method: Method, path: string, request: AnyRequest, read: (response: Response) => T | Promise<T>, signal: AbortSignal): Promise<T> {
    const key = method === 'post' ? (request.idempotencyKey ?? freshKey()) : false;
    const retry = retryOptions(options.retry, request.retry);
    let renewed = false;
    for (let tried = 1; ; ) {
      const tokens = await session.tokens();
      const token = SIGNING.test(path) ? undefined : tokens?.accessToken;
      const headers = { Accept: 'application/json', ...options.headers, ...request.headers, ...credentials(path, token, tokens?.refreshToken), ...(key && { 'Idempotency-Key': key }) };
      const outcome = await attempt(method, path, request, headers, read, signal);
      if ('value' in outcome) {
        return outcome.value;
      }
      const { failure } = outcome;
      if (!renewed && token && failure.status === 401 && isAboutToken(failure) && (await orAborted(session.replaced(token), signal))) {
        renewed = true;
        continue;
      }
      const wait = waitBefore(failure, tried++, method, key !== false, retry);
      if (wait === undefined) {
        throw failure;
      }
      await pause(wait, signal);
    }
  }

  async function attempt<T>(
    method: Method,
    path: string,
    request: AnyRequest,
    headers: Record<string, string>,
    read: (response: Response) => T | Promise<T>,
    signal: AbortSignal,
  ): Promise<{ value: T } | { failure: OnlyArtsError }> {
    signal.throwIfAborted();
    const { body, type } = bodyOf(request.body);
    const address = addressOf(options.baseUrl ?? '/api', path, request);
    try {
      const response = await (request.fetch ?? options.fetch ?? fetch)(address, {
        method: method.toUpperCase(),
        headers: type ? { 'Content-Type': type, ...headers } : headers,
        body,
        signal,
        credentials: 'include',
      });
      return response.ok ? { value: await read(response) } : { failure: await errorOf(response) };
    } catch (cause) {
      signal.throwIfAborted();
      return { failure: isOnlyArtsError(cause) ? cause : new OnlyArtsError('The service cannot be reached', { code: 'network_error', cause }) };
    }
  }

  async function call(method: Method, path: string, request: AnyRequest = {}): Promise<unknown> {
    if (SIGNING.test(path)) {
      refuseToShare(options, path);
      const answer = await exchange(method, path, request, signedIn);
      await session.keep(answer, path === '/auth/refresh' ? 'renewed' : 'signed-in');
      return answer.data;
    }
    return exchange(method, path, request, dataOf);
  }

  const by = (method: Method) => (path: string, request?: AnyRequest) => call(method, path, request) as Promise<never>;
  return {
    get: by('get') as Client['get'],
    post: by('post') as Client['post'],
    put: by('put') as Client['put'],
    delete: by('delete') as Client['delete'],
    send: ((method: Method, path: string, request: AnyRequest = {}) => exchange(method, path, request, (response) => response, true)) as Client['send'],
    fetch: (address, init) => (options.fetch ?? fetch)(address, init),
    session,
  };
}

function retryOptions(ofClient: ClientOptions['retry'], ofCall: AnyRequest['retry']): RetryOptions {
  const chosen = ofCall ?? ofClient;
  return chosen === false ? { ...RETRY, tries: 1 } : { ...RETRY, ...(ofClient || {}), ...chosen };
}

/** Whoever signs in with a client that all requests of a server share signs in everybody it answers. */
function refuseToShare({ tokenStore }: ClientOptions, path: string): void {
  if (!tokenStore && path !== '/auth/refresh' && isServer()) {
    throw new Error(
      'This process is a server: whoever signs in with this client would be signed in for every request it answers. Make one for each request, by createServerClient of @onlyarts/client/server; for an account of the server itself, give it a tokenStore.',
    );
  }
}

function isServer(): boolean {
  const { process } = globalThis as { process?: { env?: Record<string, string | undefined>; getActiveResourcesInfo?(): string[] } };
  return process?.env?.NEXT_RUNTIME !== undefined || process?.getActiveResourcesInfo?.().some((it) => /^(TCP|Pipe)Server/.test(it)) === true;
}

/** The refresh token goes where its cookie would go, and browsers do that by themselves. */
function credentials(path: string, token: string | undefined, refreshToken: string | undefined): Record<string, string> {
  return { ...(token && { Authorization: `Bearer ${token}` }), ...(refreshToken && path.startsWith('/auth/') && { Cookie: `refreshToken=${refreshToken}` }) };
}

/** A wrong password is a 401 too, and no reason to renew anything. */
function isAboutToken({ code }: OnlyArtsError): boolean {
  return code === 'invalid_token' || code === 'unauthorized';
}

function addressOf(base: string, path: string, { path: names = {}, query = {} }: AnyRequest): string {
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(names[name])));
  const asked = new URLSearchParams(Object.entries(query).flatMap(([name, value]) => (value === undefined || value === null ? [] : [[name, String(value)]]))).toString();
  return base.replace(/\/$/, '') + filled + (asked ? `?${asked}` : '');
}

/** Forms know their own type; everything else is JSON. */
function bodyOf(body: unknown): { body: BodyInit | undefined; type?: string } {
  if (body === undefined || body instanceof FormData || body instanceof URLSearchParams) {
    return { body };
  }
  return { body: JSON.stringify(body), type: 'application/json' };
}

/** Pages that are not served over TLS, as to a phone in the same house, have no randomUUID. */
function freshKey(): string {
  return crypto.randomUUID?.() ?? crypto.getRandomValues(new Uint32Array(4)).join('-');
}

async function signedIn(response: Response): Promise<SignedIn> {
  return { data: (await dataOf(response)) as Schemas['SignedInData'], response };
}

async function dataOf(response: Response): Promise<unknown> {
  const type = response.headers.get('Content-Type') ?? 'nothing';
  if (/^application\/(octet-stream|pdf)/.test(type)) {
    return response.blob();
  }
  const text = await response.text();
  if (/^text\/(csv|calendar)/.test(type)) {
    return text;
  }
  const told = type.startsWith('application/json') && parsed(text);
  if (!told || typeof told !== 'object') {
    throw notOurs(response, `The answer is not JSON but ${type}`);
  }
  return 'success' in told ? (told as { data?: unknown }).data : told;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
