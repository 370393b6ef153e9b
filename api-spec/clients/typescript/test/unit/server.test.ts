import { createServer } from 'node:http';
import { once } from 'node:events';
import { afterEach, describe, expect, it } from 'vitest';
import { createClient, signIn, signOut } from '../../src/index.js';
import { createServerClient, nodeCookies, renewWhenDue, visitor, type CookieAttributes, type Cookies } from '../../src/server.js';
import { bad, good, offline, scripted, type Asked } from './scripted.js';

const MIRA = { email: 'mira@example.com', password: 'seven small lanterns' };
const inSeconds = (seconds: number) => `head.${btoa(JSON.stringify({ exp: Date.now() / 1000 + seconds }))}.tail`;

/** A service that takes one access token, and one refresh token once. */
function service() {
  let access = inSeconds(900);
  let number = 1;
  const grant = () => {
    access = inSeconds(900 + ++number);
    const answer = good({ user: { username: 'mira' }, accessToken: access, expiresIn: 900 });
    answer.headers.append('Set-Cookie', `refreshToken=refresh-${number}; HttpOnly`);
    return answer;
  };
  const { asked, client } = scripted(({ path, headers }: Asked) => {
    if (path === '/auth/login') return grant();
    if (path === '/auth/refresh') return headers.get('Cookie') === `refreshToken=refresh-${number}` ? grant() : bad(401, 'invalid_refresh_token');
    const token = headers.get('Authorization');
    if (token && token !== `Bearer ${access}`) return bad(401, 'invalid_token');
    return token || path !== '/auth/me' ? good({ user: { username: 'mira' } }) : bad(401, 'unauthorized');
  });
  const paths = () => asked.map(({ path }) => path);
  const fetch = client().fetch;
  return { asked, paths, cookie: () => `${access}~refresh-${number}`, for: (cookies: Cookies | Promise<Cookies>) => createServerClient({ baseUrl: 'http://art/api', fetch, cookies, retry: false }) };
}

function jar(value?: string) {
  const set: [string, CookieAttributes][] = [];
  return { set, cookies: { get: () => (value === undefined ? undefined : { value }), set: (_: string, now: string, attributes: CookieAttributes) => { value = now; set.push([now, attributes]); } } };
}

const readOnly = (value: string): Cookies => ({ get: () => value, set: () => { throw new Error('Cookies can only be modified in an action'); } });

describe('a client of one request', () => {
  it('keeps in a cookie who signs in, and takes it away', async () => {
    const { set, cookies } = jar();
    const house = service();
    const client = house.for(Promise.resolve(cookies));
    await signIn(client, MIRA);
    expect(set).toEqual([[house.cookie(), { httpOnly: true, secure: true, sameSite: 'lax', path: '/', maxAge: 7_776_000 }]]);
    await signOut(client);
    expect(set.at(-1)).toEqual(['', { httpOnly: true, secure: true, sameSite: 'lax', path: '/', maxAge: 0 }]);
  });

  it('is whoever the cookie says, and nobody without one', async () => {
    const house = service();
    expect(await visitor(house.for(jar(house.cookie()).cookies))).toMatchObject({ username: 'mira' });
    expect(await visitor(house.for(jar().cookies))).toBeUndefined();
    expect(house.paths()).toEqual(['/auth/me']);
  });

  it('shows nothing that was kept for somebody else', async () => {
    const asked: RequestInit[] = [];
    const fetch: typeof globalThis.fetch = async (_, init) => { asked.push(init!); return good({}); };
    await createServerClient({ baseUrl: 'http://art/api', fetch, cookies: jar().cookies }).get('/cart');
    expect(asked[0]).toMatchObject({ cache: 'no-store' });
  });

  it('renews an expired session where cookies can be written', async () => {
    const house = service();
    const { set, cookies } = jar('over~refresh-1');
    await house.for(cookies).get('/cart');
    expect(house.paths()).toEqual(['/cart', '/auth/refresh', '/cart']);
    expect(set.at(-1)![0]).toBe(house.cookie());
  });

  it.each([
    ['say so by throwing', readOnly('over~refresh-1')],
    ['have nothing to write with', { get: () => 'over~refresh-1' }],
  ])('leaves it as it is where cookies %s', async (_, cookies) => {
    const house = service();
    const client = house.for(cookies);
    await expect(client.get('/cart')).rejects.toMatchObject({ code: 'invalid_token' });
    expect(house.paths()).toEqual(['/cart']);
    expect(await visitor(client)).toBeUndefined();
    await client.get('/artworks');
    expect(house.asked.at(-1)!.headers.get('Authorization')).toBeNull();
    expect(house.cookie()).toContain('refresh-1');
  });

  it('tells of a service that cannot be reached, instead of taking its visitor for nobody', async () => {
    const client = createServerClient({ baseUrl: 'http://art/api', fetch: () => Promise.reject(offline), cookies: jar('a~b').cookies, retry: false });
    await expect(visitor(client)).rejects.toMatchObject({ code: 'network_error' });
  });
});

describe('a session that is renewed ahead', () => {
  it.each([
    ['in ten minutes', () => inSeconds(600), []],
    ['in half a minute', () => inSeconds(30), ['/auth/refresh']],
    ['nobody can tell when', () => 'opaque', ['/auth/refresh']],
  ])('ends %s', async (_, token, paths) => {
    const house = service();
    await renewWhenDue(house.for(jar(`${token()}~refresh-1`).cookies));
    expect(house.paths()).toEqual(paths);
  });

  it('and is refused, is over; out of reach, it stays', async () => {
    const [refused, lost] = [jar('over~stolen'), jar('over~refresh-1')];
    await renewWhenDue(service().for(refused.cookies));
    expect(refused.set.at(-1)![0]).toBe('');
    await renewWhenDue(createServerClient({ baseUrl: 'http://art/api', fetch: () => Promise.reject(offline), cookies: lost.cookies, retry: false }));
    expect(lost.set.at(-1)![0]).toBe('over~refresh-1');
  });
});

describe('cookies of plain Node', () => {
  function exchange(cookie?: string) {
    const headers = new Map<string, string | string[]>();
    const response = { headersSent: false, getHeader: (name: string) => headers.get(name), setHeader: (name: string, value: string[]) => headers.set(name, value) };
    return { headers, response, cookies: nodeCookies({ headers: { cookie } }, response) };
  }
  const attributes: CookieAttributes = { httpOnly: true, secure: true, sameSite: 'lax', path: '/', maxAge: 60 };

  it('are those of the request, and those that were written since', () => {
    const { cookies } = exchange('a=1; onlyarts=head.body=.tail~r; b=2');
    expect(cookies.get('onlyarts')).toBe('head.body=.tail~r');
    cookies.set!('onlyarts', 'new', attributes);
    expect(cookies.get('onlyarts')).toBe('new');
    expect(exchange().cookies.get('onlyarts')).toBeUndefined();
  });

  it('are written once each, beside those of others', () => {
    const { headers, cookies } = exchange();
    headers.set('Set-Cookie', 'theirs=1');
    cookies.set!('onlyarts', 'one', attributes);
    cookies.set!('onlyarts', 'two', { ...attributes, secure: false });
    expect(headers.get('Set-Cookie')).toEqual(['theirs=1', 'onlyarts=two; Path=/; Max-Age=60; SameSite=Lax; HttpOnly']);
  });

  it('are written no more once the head is sent', () => {
    const { response, cookies } = exchange();
    response.headersSent = true;
    expect(() => cookies.set!('onlyarts', 'late', attributes)).toThrow('The head of the answer is sent');
  });
});

describe('a client that all requests share', () => {
  const server = createServer();
  afterEach(async () => {
    if (server.listening) {
      server.close();
      await once(server, 'close');
    }
    delete process.env.NEXT_RUNTIME;
  });
  const shared = () => scripted(good({ user: {}, accessToken: 'a', expiresIn: 900 })).client();

  it('signs nobody in where a server listens, and says what does', async () => {
    await signIn(shared(), MIRA);
    server.listen(0);
    await once(server, 'listening');
    await expect(signIn(shared(), MIRA)).rejects.toThrow(/createServerClient/);
    await expect(createClient().post('/auth/register', { body: { ...MIRA, username: 'mira' } })).rejects.toThrow(/signed in for every request/);
  });

  it('nor in Next.js', async () => {
    process.env.NEXT_RUNTIME = 'nodejs';
    await expect(signIn(shared(), MIRA)).rejects.toThrow(/createServerClient/);
  });

  it('does where it is told to keep the session of the server itself', async () => {
    process.env.NEXT_RUNTIME = 'nodejs';
    const own = scripted(good({ user: {}, accessToken: 'a', expiresIn: 900 })).client({ tokenStore: { load: () => undefined, save: () => undefined } });
    await signIn(own, MIRA);
  });
});
