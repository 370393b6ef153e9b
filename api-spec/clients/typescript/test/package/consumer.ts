import { execFile, execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { expect } from 'vitest';

/** The package as it would be published. */
export function packed(): string {
  const file = readdirSync('target').find((it) => it.endsWith('.tgz'));
  if (!file) {
    throw new Error('There is no package in target: run scripts/build.sh');
  }
  return resolve('target', file);
}

/** Fails with what the compiler says of these files in strict mode. */
export async function compile(folder: string, ...options: string[]): Promise<void> {
  const tsc = resolve('node_modules/.bin/tsc');
  await promisify(execFile)(tsc, ['--strict', '--noEmit', '--target', 'es2022', ...options], { cwd: folder }).catch((error) => expect.fail(error.stdout));
}

/** An empty folder in which somebody has installed the package. */
export function newcomersFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'onlyarts-newcomer-'));
  for (const args of [['init', '-y'], ['install', '--no-audit', '--no-fund', packed()]]) {
    execFileSync('npm', args, { cwd: folder, stdio: 'pipe' });
  }
  return folder;
}
