import { execFile, execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { expect, it } from 'vitest';
import { packed } from './consumer.js';

const KIB = 1024;

/** Fails with what the tool says. */
const run = (tool: string, ...args: string[]) => promisify(execFile)(join('node_modules/.bin', tool), args).catch(({ stdout, stderr }) => expect.fail(stdout + stderr));

const tags = readdirSync('src/generated/operations').map((file) => basename(file, '.ts'));
const entries = ['index', 'labels', 'msw', 'server', 'tanstack', ...tags.map((tag) => `operations/${tag}`)];

it('holds two builds of each entry with their types, a README, and nothing else', () => {
  const files = execFileSync('tar', ['tzf', packed()], { encoding: 'utf8' }).trim().split('\n').sort();
  const built = entries.flatMap((entry) => ['js', 'cjs', 'd.ts', 'd.cts'].map((ending) => `package/dist/${entry}.${ending}`));
  expect(files).toEqual(['package/README.md', 'package/package.json', ...built].sort());
});

it('depends on nothing, and its further entries on it and on what they are for', () => {
  const { dependencies, optionalDependencies, peerDependencies, peerDependenciesMeta } = JSON.parse(readFileSync('package.json', 'utf8'));
  expect([dependencies, optionalDependencies]).toEqual([undefined, undefined]);
  expect(Object.keys(peerDependencies)).toEqual(Object.keys(peerDependenciesMeta));
  expect(Object.values(peerDependenciesMeta)).toEqual(Object.keys(peerDependencies).map(() => ({ optional: true })));
  const imported = (file: string) => [...readFileSync(`dist/${file}`, 'utf8').matchAll(/^.*?\b(?:from |import\(|require\()["']([^"']+)["']/gm)].map(([, name]) => name);
  const wanted = (entry: string) => ({ msw: ['msw'], server: ['@onlyarts/client'] })[entry] ?? [];
  for (const entry of entries) {
    expect(imported(`${entry}.js`), entry).toEqual(wanted(entry));
    expect(imported(`${entry}.cjs`), entry).toEqual(wanted(entry));
  }
});

it.each(entries)('has at run time what the types of %s promise', async (entry) => {
  const exported = [...readFileSync(`dist/${entry}.d.ts`, 'utf8').matchAll(/^export \{(.*)\};$/gm)].flatMap(([, names]) => names!.split(','));
  const promised = exported.map((it) => it.trim()).filter((it) => !it.startsWith('type ')).map((it) => it.split(' as ').at(-1));
  const built: object = await import(pathToFileURL(`dist/${entry}.js`).href);
  expect(promised.sort()).toEqual(Object.keys(built).sort());
  expect(promised.length).toBeGreaterThan(0);
});

it('tells an editor what the contract says of an operation', () => {
  expect(readFileSync('dist/operations/artworks.d.ts', 'utf8')).toMatch(/\/\*\*\n \* Find works\n \*\n \* Filters add up\.[^/]*\*\/\ndeclare function list\(/);
});

it('is strict TypeScript, in the right and in the wrong', async () => {
  await run('tsc', '--noEmit');
});

it('pleases publint', async () => {
  await run('publint', '--strict', packed());
});

it('has types that every module resolution finds, and in every entry those that know of entries', async () => {
  await run('attw', packed(), '--entrypoints', '.');
  await run('attw', packed(), '--profile', 'node16', '--include-entrypoints', 'operations/artworks');
});

/** What a bundler makes of these lines. */
async function bundled(source: string): Promise<string> {
  const { outputFiles } = await build({ stdin: { contents: source, resolveDir: '.' }, bundle: true, minify: true, format: 'esm', write: false });
  return outputFiles[0]!.text;
}

it.each([
  ['createClient alone', `export { createClient } from '@onlyarts/client'`, 3.25],
  ['and one operation by name', `export { createClient } from '@onlyarts/client'; export { list } from '@onlyarts/client/operations/artworks'`, 3.35],
  ['all of it', `export * from '@onlyarts/client'`, 5.25],
])('weighs little: %s', async (_, source, kib) => {
  const size = gzipSync(await bundled(source)).byteLength;
  console.log(`${source}: ${size} bytes minified and gzipped`);
  expect(size).toBeLessThan(kib * KIB);
});

it('brings of the operations and labels those that are used', async () => {
  const code = await bundled(`import * as artworks from '@onlyarts/client/operations/artworks'; import { isRole } from '@onlyarts/client/labels'; globalThis.used = [artworks.list, isRole]`);
  expect(code).toContain('"/artworks"');
  expect(code).toContain('"artist"');
  expect(code).not.toContain('/favorite');
  expect(code).not.toContain('mixed_media');
  expect(code.length).toBeLessThan(KIB / 4);
});
