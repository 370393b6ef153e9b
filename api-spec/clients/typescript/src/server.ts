import { createClient, isOnlyArtsError, resume, type Client, type ClientOptions, type Schemas, type Tokens } from '@onlyarts/client';

/** Longer than any session: the service says when one is over, not the cookie. */
const KEPT_FOR = 90 * 24 * 60 * 60;
const BETWEEN = '~';

/** What a cookie is set with. */
export interface CookieAttributes {
  httpOnly: boolean;
  secure: boolean;
  sameSite: 'lax';
  path: string;
  /** Seconds; 0 takes it away. */
  maxAge: number;
}

/** The cookies of one request and its answer: those of Next.js, SvelteKit or Astro as they are, and `nodeCookies` for plain Node. */
export interface Cookies {
  get(name: string): string | { value: string } | undefined;
  /** Absent, or throws, where none can be written any more. */
  set?(name: string, value: string, attributes: CookieAttributes): unknown;
}

export interface ServerClientOptions extends Omit<ClientOptions, 'tokenStore'> {
  /** Where the API is, seen from the server: there is no page that it could stand beside. */
  baseUrl: string;
  cookies: Cookies | PromiseLike<Cookies>;
  /** What the cookie is called, `onlyarts` unless you say so. */
  cookieName?: string;
  /** Whether the cookie goes over TLS alone, which it does unless you say so; browsers take `localhost` for safe. */
  secure?: boolean;
}

/**
 * A client for one request of a server: whoever sent the request is signed in, by a cookie that no script can read, and nobody else ever is. It renews the
 * session where cookies can be written. Elsewhere an expired one is an error with code `invalid_token`, and stays good for a place that can renew it.
 */
export function createServerClient({ cookies, cookieName = 'onlyarts', secure = true, ...options }: ServerClientOptions): Client {
  const attributes = (maxAge: number): CookieAttributes => ({ httpOnly: true, secure, sameSite: 'lax', path: '/', maxAge });
  const read = (jar: Cookies) => {
    const found = jar.get(cookieName);
    return typeof found === 'string' ? found : found?.value;
  };
  const write = (jar: Cookies, value: string, maxAge = KEPT_FOR) => {
    if (!jar.set) {
      throw new Error('The session has changed where no cookie can be written');
    }
    jar.set(cookieName, value, attributes(maxAge));
  };
  const canWrite = (jar: Cookies) => {
    try {
      write(jar, read(jar) ?? ''); // what is there already: some say only by throwing that they cannot
      return true;
    } catch {
      return false;
    }
  };
  return createClient({
    ...options,
    fetch: (address, init) => (options.fetch ?? fetch)(address, { cache: 'no-store', ...init }),
    tokenStore: {
      load: async () => tokensIn(read(await cookies)),
      save: async (tokens) => {
        const jar = await cookies;
        if (tokens) {
          write(jar, [tokens.accessToken, tokens.refreshToken ?? ''].join(BETWEEN));
        } else if (canWrite(jar)) {
          write(jar, '', 0);
        } // else the cookie stays, and the next who can write finds out that it is of no use
      },
      canSave: async () => canWrite(await cookies),
    },
  });
}

/**
 * Renews a session that is over in less than a minute, where cookies can be written, so that what is rendered after it need not. What goes wrong is left to
 * the calls that follow.
 */
export async function renewWhenDue(client: Client): Promise<void> {
  const tokens = await client.session.tokens();
  if (tokens && endOf(tokens.accessToken) < Date.now() + 60_000) {
    await resume(client).catch(() => undefined);
  }
}

/**
 * Who sent the request: undefined for nobody, and for somebody whose session is over or cannot be renewed here. Then the other calls of this client are nobody's
 * too, so ask this before you load what anybody may see.
 */
export async function visitor(client: Client): Promise<Schemas['SignedInData']['user'] | undefined> {
  if (!(await client.session.tokens())) {
    return undefined;
  }
  try {
    return (await client.get('/auth/me')).user;
  } catch (error) {
    if (!isOnlyArtsError(error) || error.status !== 401) {
      throw error;
    }
    await client.session.forget();
    return undefined;
  }
}

/** What of Node's `IncomingMessage` and `ServerResponse` has to do with cookies. */
export interface NodeRequest { headers: { cookie?: string | undefined } }
export interface NodeResponse {
  readonly headersSent: boolean;
  getHeader(name: string): number | string | string[] | undefined;
  setHeader(name: string, value: string[]): unknown;
}

/** The cookies of plain Node, and of what is built on it. */
export function nodeCookies(request: NodeRequest, response: NodeResponse): Cookies {
  const jar = new Map((request.headers.cookie ?? '').split(/; */).map((pair) => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)]));
  return {
    get: (name) => jar.get(name),
    set: (name, value, { httpOnly, secure, path, maxAge }) => {
      if (response.headersSent) {
        throw new Error('The head of the answer is sent, and with it its cookies');
      }
      const others = [response.getHeader('Set-Cookie') ?? []].flat().map(String).filter((it) => !it.startsWith(`${name}=`));
      const line = [`${name}=${value}`, `Path=${path}`, `Max-Age=${maxAge}`, 'SameSite=Lax', ...(httpOnly ? ['HttpOnly'] : []), ...(secure ? ['Secure'] : [])].join('; ');
      response.setHeader('Set-Cookie', [...others, line]);
      jar.set(name, value);
    },
  };
}

function tokensIn(value: string | undefined): Tokens | undefined {
  const [accessToken, refreshToken] = value?.split(BETWEEN) ?? [];
  return accessToken ? { accessToken, ...(refreshToken && { refreshToken }) } : undefined;
}

/** When a token ends, in milliseconds; at once, if that cannot be read. */
function endOf(token: string): number {
  try {
    const { exp } = JSON.parse(atob(token.split('.')[1]!.replaceAll('-', '+').replaceAll('_', '/'))) as { exp: number };
    return exp * 1000;
  } catch {
    return 0;
  }
}
