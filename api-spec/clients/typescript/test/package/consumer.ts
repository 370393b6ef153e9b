import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** The package as it would be published. */
export function packed(): string {
  const file = readdirSync('target').find((it) => it.endsWith('.tgz'));
  if (!file) {
    throw new Error('There is no package in target: run scripts/build.sh');
  }
  return resolve('target', file);
}

/** An empty folder in which somebody has installed the package. */
export function newcomersFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'onlyarts-newcomer-'));
  for (const args of [['init', '-y'], ['install', '--no-audit', '--no-fund', packed()]]) {
    execFileSync('npm', args, { cwd: folder, stdio: 'pipe' });
  }
  return folder;
}
