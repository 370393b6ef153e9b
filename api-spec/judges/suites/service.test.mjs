// Every operation of the contract before judges that share no line with the service: Portman writes the requests, Newman sends them, Prism judges the
// answers. A test for each operation, by its id.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { contract, operations } from '../contract.mjs';
import { collection } from '../portman.mjs';
import { prismBefore } from '../prism.mjs';
import { verdicts } from '../verdicts.mjs';

const CONTRACT_FILE = fileURLToPath(new URL('../../target/bundle/com/onlyarts/contract/openapi.json', import.meta.url));
const service = process.env.ONLYARTS_URL;
const variables = JSON.parse(process.env.JUDGES_VARIABLES);
const wanted = process.env.JUDGES_OPERATIONS?.split(',');

const document = await contract();
const refusals = JSON.parse(await readFile(new URL('../refusals.json', import.meta.url), 'utf8'));
const prism = await prismBefore(`${service}/api`, CONTRACT_FILE);
const found = await judged().finally(prism.stop);

async function judged() {
  const all = await collection(document, variables, refusals);
  const item = all.item.filter(({ name }) => !wanted || wanted.includes(name));
  return verdicts({ ...all, item }, { ...variables, prism: prism.url });
}

test('every operation was called', () => {
  const known = operations(document).map(({ operation }) => operation.operationId);
  assert.deepEqual(found.map(({ operationId }) => operationId).sort(), (wanted ?? known).toSorted());
});

for (const { operationId, faults, exchange } of found) {
  test(operationId, () => assert.deepEqual(faults, [], exchange));
}
