import { execFile } from 'node:child_process';
import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newcomersFolder } from '../package/consumer.js';
import { broken, guideIn, moduleOf } from './guides.js';
import { API, exhibits, SERVICE, someone } from './people.js';

const start = promisify(execFile);
const GUIDES = '../../src/main/guides';
/** Addresses that the service says have the port of its setting, which is not the one a test has; in the first line, so that all others stay where the guide has them. */
const HOME = `{ const { fetch } = globalThis; globalThis.fetch = (address, init) => fetch(typeof address === 'string' ? address.replace(/^http:\\/\\/localhost:\\d+/, '${new URL(API).origin}') : address, init); } `;
const guides = readdirSync(GUIDES).map((file) => ({ name: basename(file, '.md'), ...guideIn(join(GUIDES, file)) }));
const programs = guides.filter(({ program }) => program.length > 0);

/** Followed by somebody who has installed the package and nothing else. */
describe.skipIf(!SERVICE)('the guides', () => {
  let folder: string;
  beforeAll(async () => {
    folder = newcomersFolder();
    await exhibits(await someone('artist'), 'Shown in guides');
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('compile in strict TypeScript', async () => {
    const files = guides.flatMap(({ name, program, pieces }) => [
      { file: `${name}.mts`, examples: program },
      ...pieces.map((piece) => ({ file: `${name}.piece-${piece.line}.mts`, examples: [piece] })),
    ]);
    files.forEach(({ file, examples }) => writeFileSync(join(folder, file), moduleOf(examples, API)));
    const options = ['--strict', '--noEmit', '--target', 'es2022', '--module', 'node16', '--moduleResolution', 'node16', '--lib', 'es2023,dom,dom.iterable'];
    await start(resolve('node_modules/.bin/tsc'), [...options, ...files.map(({ file }) => file)], { cwd: folder }).catch(({ stdout }) => expect.fail(stdout));
  });

  it.each(programs.map(({ name, program }) => [name, program] as const))('%s: its program runs as it is printed, and says what it promises', async (name, program) => {
    writeFileSync(join(folder, `${name}.mjs`), HOME + moduleOf(program, API));
    const { stdout } = await start('node', [`${name}.mjs`], { cwd: folder, timeout: 60_000 }).catch(({ stdout, stderr }) => expect.fail(stdout + stderr));
    expect(broken(`${name}.md`, program, stdout)).toEqual([]);
  });
});
