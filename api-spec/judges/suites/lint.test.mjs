// The contract by Redocly's rules and ours; and each rule of ours by a contract that breaks it.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import ours from '../lint/ours.mjs';

const [CLI, SETTINGS, CONTRACT, BAD_CONTRACT] = [
  '../node_modules/@redocly/cli/bin/cli.js',
  '../lint/redocly.yaml',
  '../../target/bundle/com/onlyarts/contract/openapi.json',
  '../lint/bad-contract.yaml',
].map((path) => fileURLToPath(new URL(path, import.meta.url)));
const QUIET = { REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' };

/** Problems found make Redocly end with 1: only what it says counts. */
function lint(file) {
  const settings = { env: { ...process.env, ...QUIET }, maxBuffer: 64 * 1024 * 1024 };
  return new Promise((resolve, reject) => {
    execFile(process.execPath, [CLI, 'lint', '--config', SETTINGS, '--format=json', file], settings, (error, stdout, stderr) => {
      try {
        resolve(JSON.parse(stdout).problems.map(({ ruleId, message, location }) => ({ ruleId, message, at: location[0]?.pointer })));
      } catch {
        reject(new Error(`Redocly said no JSON: ${error?.message}\n${stdout}\n${stderr}`));
      }
    });
  });
}

test('the contract keeps every rule', async () => {
  assert.deepEqual(await lint(CONTRACT), []);
});

const found = await lint(BAD_CONTRACT);
const rules = [
  ...Object.keys(ours().rules.oas3).map((rule) => `ours/${rule}`),
  'operation-tag-defined',
  'operation-singular-tag',
  'no-invalid-media-type-examples',
  'no-invalid-parameter-examples',
];

for (const rule of rules) {
  test(`${rule} finds its violator`, () => {
    assert.ok(found.some(({ ruleId }) => ruleId === rule), `it did not: ${JSON.stringify(found, null, 1)}`);
  });
}
