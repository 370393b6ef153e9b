import { execFile } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { transformSync } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newcomersFolder } from '../package/consumer.js';
import { broken, examplesIn, moduleOf } from './guides.js';
import { API, SERVICE } from './people.js';

const start = promisify(execFile);
const GUIDES = '../../src/main/guides';
const guides = readdirSync(GUIDES)
  .map((file) => ({ name: basename(file, '.md'), examples: examplesIn(join(GUIDES, file)) }))
  .filter(({ examples }) => examples.length > 0);

/** Followed from top to bottom, by whoever has installed the package and nothing else. */
describe.skipIf(!SERVICE)('the guides in TypeScript', () => {
  let folder: string;

  beforeAll(() => {
    folder = newcomersFolder();
    mkdirSync(join(folder, 'pages'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('compile in strict mode', async () => {
    const files = guides.flatMap(({ name, examples }) => [
      { file: `${name}.mts`, examples: examples.filter(({ page }) => page === undefined) },
      ...examples.filter(({ page }) => page !== undefined).map((example) => ({ file: `pages/${name}.${example.line}.mts`, examples: [example] })),
    ]);
    files.forEach((it) => writeFileSync(join(folder, it.file), moduleOf(it.examples, API)));
    const options = ['--strict', '--noEmit', '--target', 'es2022', '--module', 'node16', '--lib', 'es2023,dom,dom.iterable', '--typeRoots', resolve('node_modules/@types'), '--types', 'node'];
    await start(resolve('node_modules/.bin/tsc'), [...options, ...files.map(({ file }) => file)], { cwd: folder }).catch(({ stdout }) => expect.fail(stdout));
  });

  it.each(guides.map(({ name, examples }) => [name, examples.filter(({ page }) => page === undefined)] as const).filter(([, examples]) => examples.length > 0))(
    'do what they say in %s',
    async (name, examples) => {
      const file = `${name}.mjs`;
      const { code } = transformSync(moduleOf(examples, API), { loader: 'ts', target: 'es2022', sourcemap: 'inline', sourcefile: `${name}.md` });
      writeFileSync(join(folder, file), code);
      const { stdout } = await start('node', ['--enable-source-maps', file], { cwd: folder, timeout: 60_000 }).catch(({ stdout, stderr }) => expect.fail(stdout + stderr));
      expect(broken(`${name}.md`, examples, stdout)).toEqual([]);
    },
  );
});
