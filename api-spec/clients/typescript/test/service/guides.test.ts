import { execFile } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compile, newcomersFolder } from '../package/consumer.js';
import { API, exhibits, SERVICE, someone } from './people.js';

const GUIDES = '../../src/main/guides';
const PRINTED = 'http://localhost:5000/api';

/** The program that a guide tells piece by piece, beside the one for the shell. */
const programs = readdirSync(GUIDES)
  .map((file) => [basename(file, '.md'), [...readFileSync(join(GUIDES, file), 'utf8').matchAll(/^```js client\n(.*?)^```$/gms)].map(([, code]) => code).join('')] as const)
  .filter(([, code]) => code);

describe.skipIf(!SERVICE)('the guides', () => {
  let folder: string;
  beforeAll(async () => {
    folder = newcomersFolder();
    await exhibits(await someone('artist'), 'Shown in guides');
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('show the client where one begins', () => {
    expect(programs.map(([guide]) => guide)).toEqual(expect.arrayContaining(['authentication', 'errors', 'getting-started', 'pagination']));
  });

  it.each(programs)('%s: its program runs as it is printed', async (guide, code) => {
    writeFileSync(join(folder, `${guide}.mjs`), code.replaceAll(PRINTED, API));
    await promisify(execFile)('node', [`${guide}.mjs`], { cwd: folder, timeout: 60_000 }).catch((error) => expect.fail(error.stdout + error.stderr));
  });

  it('compile in strict TypeScript', async () => {
    const files = programs.map(([guide, code]) => {
      writeFileSync(join(folder, `${guide}.mts`), code);
      return `${guide}.mts`;
    });
    await compile(folder, '--module', 'node16', '--moduleResolution', 'node16', ...files);
  });
});
