import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compile, newcomersFolder } from '../package/consumer.js';
import { API, exhibits, mira, opensAuction, PASSWORD, PICTURE, SERVICE, someone, type Person } from './people.js';

const start = promisify(execFile);
const PRINTED = 'http://localhost:5000/api';
const blocks = [...readFileSync('README.md', 'utf8').matchAll(/^```(\w+)\n(.*?)^```$/gms)].map(([, language, code]) => ({ language, code: code!.replaceAll(PRINTED, API) }));
const [tenLines, ...examples] = blocks.filter(({ language }) => language === 'js').map(({ code }) => code);
const besideOthers = blocks.filter(({ language }) => language === 'mjs').map(({ code }) => code);
const commonJs = blocks.find(({ language }) => language === 'cjs')!.code;

/** What the README says is there: a client, signed in, and something to play with. */
const preamble = (artworkId: string) => `
import { createClient as create, signUp as sign } from '@onlyarts/client';
const client = create({ baseUrl: '${API}' });
await sign(client, { username: 'r' + Date.now(), email: 'r' + Date.now() + '@example.com', password: '${PASSWORD}', role: 'artist' });
const artworkId = '${artworkId}';
const bytes = new Uint8Array([${PICTURE.join()}]);
void [artworkId, bytes];
`;

/** The same lines for CommonJS, which has no await outside of functions. */
function required(code: string): string {
  return `(async () => {\n${code.replace(/import (\{.*?\}) from ('.*?');/s, 'const $1 = require($2);')}})();`;
}

describe.skipIf(!SERVICE)('a newcomer', () => {
  let folder: string;
  let artist: Person;

  beforeAll(async () => {
    folder = newcomersFolder();
    artist = await someone('artist');
    await mira();
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  function write(name: string, code: string): string {
    writeFileSync(join(folder, name), code);
    return name;
  }

  async function run(file: string, hear?: (said: string) => void): Promise<string> {
    const program = spawn('node', [file], { cwd: folder });
    let said = '';
    for (const stream of [program.stdout, program.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        said += text;
        hear?.(said);
      });
    }
    const [status] = await once(program, 'close');
    expect(status, said).toBe(0);
    return said;
  }

  it('has nothing but the package in node_modules', () => {
    const installed = readdirSync(join(folder, 'node_modules')).filter((it) => !it.startsWith('.'));
    expect(installed.flatMap((scope) => readdirSync(join(folder, 'node_modules', scope)).map((name) => `${scope}/${name}`))).toEqual(['@onlyarts/client']);
  });

  it.each([
    ['tide.mjs', (code: string) => code],
    ['tide.cjs', required],
  ])('lists, signs in, buys and hears the bids with the ten lines as %s', async (name, written) => {
    const auctioneer = await someone('artist');
    const livestreamId = await opensAuction(auctioneer);
    const [bidder, latest] = [await someone(), await exhibits(artist, `Tide for ${name}`)];
    const bid = (amount: number) => bidder.client.post('/livestreams/{livestreamId}/bids', { path: { livestreamId }, body: { amount } });
    const turns = [
      { cue: 'The auction is live', play: () => bid(100) },
      { cue: 'is next', play: () => auctioneer.client.put('/livestreams/{livestreamId}/status', { path: { livestreamId }, body: { status: 'ended' } }) },
    ];
    const played: Promise<unknown>[] = [];
    const said = await run(write(name, written(tenLines!)), (sofar) => {
      if (turns[0] && sofar.includes(turns[0].cue)) {
        played.push(turns.shift()!.play());
      }
    });
    await Promise.all(played);
    expect(said).toContain(`${latest.title} by ${artist.user.username}, 120`);
    expect(said).toMatch(/OA-\S+ is paid: 132 USD/);
    expect(said).toContain('100 is bid, 105 is next');
  });

  it('runs them in CommonJS as the README writes that', async () => {
    expect(await run(write('health.cjs', commonJs))).toBe('up\n');
  });

  it.each(examples.map((code, number) => [number + 1, code]))('runs example %i of the README', async (number, code) => {
    const { id } = await exhibits(artist, `For example ${number}`);
    await run(write(`example-${number}.mjs`, preamble(id) + code));
  });

  it('runs what stands beside Node, TanStack Query and MSW', async () => {
    const { devDependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
    const others = ['@tanstack/query-core', 'msw'].map((name) => `${name}@${devDependencies[name]}`);
    await start('npm', ['install', '--no-audit', '--no-fund', '--prefer-offline', '--ignore-scripts', ...others], { cwd: folder });
    const { id } = await exhibits(artist, 'For others');
    expect(besideOthers).toHaveLength(3);
    for (const [number, code] of besideOthers.entries()) {
      await run(write(`beside-${number}.mjs`, preamble(id) + code));
    }
  });

  it('compiles all of that in strict TypeScript, whatever the module resolution', async () => {
    const tenLinesOnly = write('ten.mts', tenLines!);
    const all = [tenLinesOnly, ...examples.map((code, number) => write(`example-${number + 1}.mts`, preamble('a') + code))];
    const commonJs = write('common.cts', `import { createClient } from '@onlyarts/client';\nvoid createClient().get('/health').then(({ status }) => status);\n`);
    await compile(folder, '--module', 'node16', '--moduleResolution', 'node16', ...all, commonJs);
    await compile(folder, '--module', 'esnext', '--moduleResolution', 'bundler', '--skipLibCheck', ...all);
    await compile(folder, '--module', 'node16', '--moduleResolution', 'node16', '--lib', 'es2022', '--typeRoots', resolve('node_modules/@types'), '--types', 'node', tenLinesOnly);
  });
});
