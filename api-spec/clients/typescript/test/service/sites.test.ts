import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { once } from 'node:events';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { API, exhibits, PASSWORD, SERVICE, someone, type Person } from './people.js';

const run = promisify(execFile);
const COOKIE = 'onlyarts';

interface Example {
  folder: string;
  prepare?: (folder: string) => Promise<unknown>;
  start: (port: number) => string[];
}

const examples: [string, Example][] = [
  ['plain Node', { folder: 'examples/node', start: () => ['server.mjs'] }],
  ['Next.js', { folder: 'examples/nextjs', prepare: installAndBuild, start: (port) => ['node_modules/next/dist/bin/next', 'start', '--port', String(port)] }],
];

async function installAndBuild(folder: string): Promise<void> {
  if (!existsSync(`${folder}/node_modules/.package-lock.json`)) {
    await run('npm', ['ci', '--prefer-offline', '--no-progress'], { cwd: folder });
  }
  await run('node', ['node_modules/next/dist/bin/next', 'build'], { cwd: folder, env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' } }).catch((error) => expect.fail(error.stdout + error.stderr));
}

describe.skipIf(!SERVICE).each(examples)('a site rendered by %s', (_, { folder, prepare, start }) => {
  let site: ChildProcess;
  let address: string;
  let mira: Person;
  let kofi: Person;

  beforeAll(async () => {
    await prepare?.(folder);
    const port = await freePort();
    address = `http://localhost:${port}`;
    const env = { ...process.env, NODE_ENV: 'production', ONLYARTS_API: API, PORT: String(port), NEXT_TELEMETRY_DISABLED: '1' };
    site = spawn('node', start(port), { cwd: folder, env, stdio: ['ignore', 'pipe', 'inherit'] });
    await vi.waitFor(async () => expect((await fetch(`${address}/sign-in`)).status).toBe(200), { timeout: 60_000, interval: 200 });
    [mira, kofi] = await Promise.all([someone('artist'), someone()]);
  });
  afterAll(async () => {
    if (site && site.exitCode === null) {
      site.kill();
      await once(site, 'exit');
    }
  });

  /** The answer as a browser without scripts would get it. */
  async function ask(path: string, cookie?: string, init: RequestInit = {}) {
    const response = await fetch(address + path, { redirect: 'manual', ...init, headers: { ...init.headers, ...(cookie && { Cookie: `${COOKIE}=${cookie}` }) } });
    const set = response.headers.getSetCookie().find((it) => it.startsWith(`${COOKIE}=`));
    return { status: response.status, location: response.headers.get('Location'), set, cookie: set && /=([^;]*)/.exec(set)![1], text: await response.text() };
  }

  /** Fills in the one form of a page and sends it, with the hidden parts that it came with. */
  async function send(path: string, fields: Record<string, string>, cookie?: string, headers = {}) {
    const { text } = await ask(path, cookie);
    const hidden = [...text.matchAll(/<input type="hidden" name="([^"]+)"(?: value="([^"]*)")?/g)].map(([, name, value]) => [name!, value ?? ''] as const);
    const action = /<form[^>]* action="([^"]*)"/.exec(text)?.[1];
    const body = hidden.length ? new FormData() : new URLSearchParams();
    [...hidden, ...Object.entries(fields)].forEach(([name, value]) => body.append(name, value));
    return ask(action || path, cookie, { method: 'POST', body, headers });
  }

  const signsIn = ({ user }: Person, password = PASSWORD) => send('/sign-in', { email: user.email!, password });

  it('shows works in its first answer, and nobody signed in', async () => {
    await exhibits(mira, `Tide for ${folder}`, 1234.5);
    const { status, text } = await ask('/');
    expect(status).toBe(200);
    expect(text).toContain(`Tide for ${folder} by ${mira.user.username}, $1,234.50`);
    expect(text).not.toContain('Signed in as');
  });

  it('signs in by a cookie that scripts cannot read, and out by taking it away', async () => {
    const { status, location, set, cookie } = await signsIn(mira);
    expect([status, location]).toEqual([303, expect.stringMatching(/\/$/)]);
    expect(set).toMatch(/; HttpOnly/i);
    expect(set).toMatch(/; Secure/i);
    expect(set).toMatch(/; SameSite=Lax/i);
    expect((await ask('/', cookie)).text).toContain(`Signed in as ${mira.user.username}`);
    const left = await send('/', {}, cookie);
    expect(left.cookie).toBe('');
    expect((await ask('/', cookie)).text).not.toContain('Signed in as');
  });

  it('says why somebody cannot sign in', async () => {
    const { location, set } = await signsIn(mira, 'not mine at all');
    expect(set).toBeUndefined();
    const page = new URL(location!, address);
    expect((await ask(page.pathname + page.search)).text).toMatch(/role="alert"[^>]*>[^<]*password/i);
  });

  it('takes no form from another site', async () => {
    const { status, set } = await send('/sign-in', { email: mira.user.email!, password: PASSWORD }, undefined, { Origin: 'https://elsewhere.example', 'Sec-Fetch-Site': 'cross-site' });
    expect(status).toBeGreaterThanOrEqual(400);
    expect(set).toBeUndefined();
  });

  it('never shows anybody as somebody else, however many ask at a time', async () => {
    const [ofMira, ofKofi] = [(await signsIn(mira)).cookie, (await signsIn(kofi)).cookie];
    const visitors = [{ cookie: ofMira, name: mira.user.username }, { cookie: ofKofi, name: kofi.user.username }, { cookie: undefined, name: undefined }];
    const asked = Array.from({ length: 60 }, (_, number) => visitors[number % 3]!);
    const told = await Promise.all(asked.map(async ({ cookie }) => /Signed in as (\w+)/.exec((await ask('/', cookie)).text)?.[1]));
    expect(told).toEqual(asked.map(({ name }) => name));
  });

  it('renews a session whose access token is over, and gives the browser the new one', async () => {
    const { cookie } = await signsIn(kofi);
    const refreshToken = decodeURIComponent(cookie!).split('~')[1]!;
    const { text, cookie: renewed } = await ask('/', encodeURIComponent(`broken~${refreshToken}`));
    expect(text).toContain(`Signed in as ${kofi.user.username}`);
    expect(decodeURIComponent(renewed!).split('~')).toEqual([expect.stringMatching(/^ey/), expect.not.stringMatching(refreshToken)]);
    expect((await ask('/', renewed)).text).toContain(kofi.user.username);
  });

  it.each([
    ['is over', async () => encodeURIComponent('broken~broken')],
    ['was ended elsewhere', async () => {
      const [before, { cookie }] = [await kofi.client.get('/auth/sessions'), await signsIn(kofi)];
      const { sessions } = await kofi.client.get('/auth/sessions');
      const [its] = sessions.filter(({ id }) => !before.sessions.some((it) => it.id === id));
      await kofi.client.delete('/auth/sessions/{sessionId}', { path: { sessionId: its!.id } });
      return cookie!;
    }],
  ])('shows its page to somebody whose session %s, as to anybody', async (_, session) => {
    const { status, text } = await ask('/', await session());
    expect(status).toBe(200);
    expect(text).toContain(`Tide for ${folder}`);
    expect(text).not.toContain('Signed in as');
  });
});

async function freePort(): Promise<number> {
  const server = createServer().listen(0);
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, 'close');
  return port;
}
