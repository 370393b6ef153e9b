import { execFile, execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { expect, it } from 'vitest';
import { packed } from './consumer.js';

const KIB = 1024;

/** Fails with what the tool says. */
const run = (tool: string, ...args: string[]) => promisify(execFile)(join('node_modules/.bin', tool), args).catch(({ stdout, stderr }) => expect.fail(stdout + stderr));

it('holds two builds with their types, a README, and nothing else', () => {
  const files = execFileSync('tar', ['tzf', packed()], { encoding: 'utf8' }).trim().split('\n').sort();
  expect(files).toEqual(['package/README.md', 'package/dist/index.cjs', 'package/dist/index.d.cts', 'package/dist/index.d.ts', 'package/dist/index.js', 'package/package.json']);
});

it('depends on nothing', () => {
  const { dependencies, peerDependencies, optionalDependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
  expect([dependencies, peerDependencies, optionalDependencies]).toEqual([undefined, undefined, undefined]);
  expect(readFileSync('dist/index.js', 'utf8')).not.toMatch(/\bfrom ['"]|\bimport\(/);
  expect(readFileSync('dist/index.cjs', 'utf8')).not.toMatch(/\brequire\(/);
});

it('has at run time what its types promise', async () => {
  const promised = /^export \{(.*)\};$/m.exec(readFileSync('dist/index.d.ts', 'utf8'))![1]!.split(',').map((it) => it.trim()).filter((it) => !it.startsWith('type '));
  const built: object = await import(pathToFileURL('dist/index.js').href);
  expect(promised.sort()).toEqual(Object.keys(built).sort());
});

it('is strict TypeScript, in the right and in the wrong', async () => {
  await run('tsc', '--noEmit');
});

it('pleases publint', async () => {
  await run('publint', '--strict', packed());
});

it('has types that every module resolution finds', async () => {
  await run('attw', packed());
});

it.each([
  ['createClient alone', `export { createClient } from '@onlyarts/client'`, 4],
  ['all of it', `export * from '@onlyarts/client'`, 7],
])('weighs little: %s', async (_, source, kib) => {
  const { outputFiles } = await build({
    stdin: { contents: source, resolveDir: '.' },
    alias: { '@onlyarts/client': './dist/index.js' },
    bundle: true, minify: true, format: 'esm', write: false,
  });
  const size = gzipSync(outputFiles[0]!.contents).byteLength;
  console.log(`${source}: ${size} bytes minified and gzipped`);
  expect(size).toBeLessThan(kib * KIB);
});
