import { describe, expect, it } from 'vitest';
import { resume, signIn, signOut, type SessionChange, type Tokens } from '../../src/index.js';
import { bad, good, offline, scripted, type Asked } from './scripted.js';

const MIRA = { email: 'mira@example.com', password: 'seven small lanterns' };

interface House {
  /** How a renewal ends. */
  renewal?: () => Response | Error | Promise<Response>;
}

/** A service that knows one good access token at a time. */
function house({ renewal }: House = {}) {
  let number = 0;
  let good_ = '';
  const grant = () => {
    good_ = `token-${++number}`;
    const answer = good({ user: { username: 'mira' }, accessToken: good_, expiresIn: 900 });
    answer.headers.append('Set-Cookie', `refreshToken=refresh-${number}; Path=/api/auth; HttpOnly`);
    return answer;
  };
  const service = scripted(async ({ path, headers }: Asked) => {
    if (path === '/auth/login') {
      return grant();
    }
    if (path === '/auth/refresh') {
      const answer = (await renewal?.()) ?? grant();
      if (answer instanceof Error) {
        throw answer;
      }
      return answer;
    }
    return headers.get('Authorization') === `Bearer ${good_}` || path === '/auth/logout' ? good({ user: { username: 'mira' } }) : bad(401, 'invalid_token');
  });
  const changes: SessionChange[] = [];
  const signedIn = async (options = {}) => {
    const client = service.client({ retry: false, ...options });
    client.session.onChange((change) => changes.push(change));
    await signIn(client, MIRA);
    return client;
  };
  const asked = (path: string) => service.asked.filter((it) => it.path === path);
  return { ...service, asked, changes, signedIn, expire: () => { good_ = 'none'; } };
}

describe('signing in', () => {
  it('gives every later call the token, and signing out takes it away', async () => {
    const { asked, changes, signedIn } = house();
    const client = await signedIn();
    await client.get('/auth/me');
    await signOut(client);
    await expect(client.get('/auth/me')).rejects.toMatchObject({ status: 401 });
    expect(asked('/auth/me').map((it) => it.headers.get('Authorization'))).toEqual(['Bearer token-1', null]);
    expect(asked('/auth/logout')[0]!.headers.get('Cookie')).toBe('refreshToken=refresh-1');
    expect(asked('/auth/refresh')).toHaveLength(0);
    expect(changes).toEqual(['signed-in', 'signed-out']);
  });

  it('shows the refresh token to /auth alone', async () => {
    const { asked, signedIn } = house();
    const client = await signedIn();
    await client.get('/cart');
    await client.get('/auth/me');
    expect(asked('/cart')[0]!.headers.get('Cookie')).toBeNull();
    expect(asked('/auth/me')[0]!.headers.get('Cookie')).toBe('refreshToken=refresh-1');
  });

  it('with a wrong password renews nothing', async () => {
    const service = scripted(bad(401, 'bad_credentials'));
    await expect(signIn(service.client(), MIRA)).rejects.toMatchObject({ code: 'bad_credentials' });
    expect(service.asked).toHaveLength(1);
  });

  it('out of reach signs out here all the same', async () => {
    const { signedIn, changes } = house();
    const client = await signedIn();
    const lost = signOut(client, { fetch: () => Promise.reject(offline) });
    await expect(lost).rejects.toMatchObject({ code: 'network_error' });
    expect(await client.session.tokens()).toBeUndefined();
    expect(changes).toEqual(['signed-in', 'signed-out']);
  });
});

describe('an expired token', () => {
  it('is renewed once for all calls that wait, and each is sent again as it was', async () => {
    const { asked, changes, expire, signedIn } = house();
    const client = await signedIn();
    expire();
    const body = { artworkId: 'a' };
    await Promise.all(Array.from({ length: 10 }, () => client.post('/cart/items', { body })));
    expect(asked('/auth/refresh')).toHaveLength(1);
    const sent = asked('/cart/items');
    expect(sent).toHaveLength(20);
    expect(new Set(sent.map((it) => it.body))).toEqual(new Set([JSON.stringify(body)]));
    expect(new Set(sent.map((it) => it.headers.get('Idempotency-Key'))).size).toBe(10);
    expect(changes).toEqual(['signed-in', 'renewed']);
  });

  it('is renewed for a form, which is sent again whole', async () => {
    const { asked, expire, signedIn } = house();
    const client = await signedIn();
    expire();
    const body = new FormData();
    await client.post('/upload/image', { body });
    expect(asked('/upload/image').map((it) => it.body)).toEqual([body, body]);
  });

  it('that is refused again right after is not renewed for ever', async () => {
    const service = scripted(({ path }) =>
      path === '/cart' ? bad(401, 'invalid_token') : good({ user: {}, accessToken: 'never good', expiresIn: 900 }));
    const client = service.client();
    await signIn(client, MIRA);
    await expect(client.get('/cart')).rejects.toMatchObject({ code: 'invalid_token' });
    expect(service.asked.map((it) => it.path)).toEqual(['/auth/login', '/cart', '/auth/refresh', '/cart']);
  });

  it('that cannot be renewed ends the session, once, and says so', async () => {
    const { asked, changes, expire, signedIn } = house({ renewal: () => bad(401, 'invalid_refresh_token') });
    const client = await signedIn();
    expire();
    const calls = await Promise.allSettled([client.get('/cart'), client.get('/favorites'), client.get('/orders')]);
    expect(calls.map((it) => it.status === 'rejected' && it.reason.code)).toEqual(['invalid_token', 'invalid_token', 'invalid_token']);
    expect(asked('/auth/refresh')).toHaveLength(1);
    expect(changes).toEqual(['signed-in', 'expired']);
    expect(await client.session.tokens()).toBeUndefined();
  });

  it('outlives a renewal that got no answer', async () => {
    let reachable = false;
    const { changes, expire, signedIn } = house({ renewal: () => (reachable ? undefined! : offline) });
    const client = await signedIn();
    expire();
    await expect(client.get('/cart')).rejects.toMatchObject({ code: 'network_error' });
    reachable = true;
    await client.get('/cart');
    expect(changes).toEqual(['signed-in', 'renewed']);
  });

  it('goes on being renewed for the others when one caller leaves', async () => {
    let answer!: () => void;
    const waiting = new Promise<void>((resolve) => { answer = resolve; });
    const { expire, signedIn } = house({ renewal: async () => { await waiting; return undefined!; } });
    const client = await signedIn();
    expire();
    const leaving = new AbortController();
    const left = client.get('/cart', { signal: leaving.signal });
    const stays = client.get('/cart');
    setTimeout(() => leaving.abort());
    await expect(left).rejects.toMatchObject({ code: 'aborted' });
    answer();
    await stays;
  });

  it('brings no session back that was signed out of meanwhile', async () => {
    let answer!: () => void;
    const waiting = new Promise<void>((resolve) => { answer = resolve; });
    const { changes, signedIn } = house({ renewal: async () => { await waiting; return undefined!; } });
    const client = await signedIn();
    const renewal = client.session.renew();
    await signOut(client);
    answer();
    await renewal;
    expect(await client.session.tokens()).toBeUndefined();
    expect(changes).toEqual(['signed-in', 'signed-out']);
  });
});

describe('a later visit', () => {
  it('takes up the session from a store, which hears of every change', async () => {
    const saved: (Tokens | undefined)[] = [];
    const tokenStore = { load: async () => ({ accessToken: 'old', refreshToken: 'refresh-0' }), save: (it: Tokens | undefined) => void saved.push(it) };
    const { asked, client } = house();
    const visitor = client({ tokenStore });
    expect(await resume(visitor)).toMatchObject({ username: 'mira' });
    expect(asked('/auth/refresh')[0]!.headers.get('Cookie')).toBe('refreshToken=refresh-0');
    await signOut(visitor);
    expect(saved).toEqual([{ accessToken: 'token-1', refreshToken: 'refresh-1' }, undefined]);
  });

  it('without a session is nobody', async () => {
    const { client, changes } = house({ renewal: () => bad(401, 'invalid_refresh_token') });
    expect(await resume(client())).toBeUndefined();
    expect(changes).toEqual([]);
  });
});
