// Has Portman make a collection with contract tests: what is to succeed is held to the schema, type and headers of its success, what is to be refused
// to being refused; and Prism must have found nothing in either.
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { operations } from './contract.mjs';
import { rehearsal, variableFor } from './rehearsal.mjs';

const CLI = fileURLToPath(new URL('node_modules/@apideck/portman/bin/portman', import.meta.url));
const EVERY = '*::/**';

/** Prism tells of requests without credentials too, even where it validates no requests. */
const CONTENT_PRISM = `pm.test('Prism finds nothing wrong with the answer', () => {
  const violations = JSON.parse(pm.response.headers.get('sl-violations') ?? '[]');
  pm.expect(violations.filter(({ location }) => location[0] !== 'request')).to.eql([]);
});`;
const REFUSED = "pm.test('is refused', () => pm.expect(pm.response.code).to.be.within(400, 499));";
const CHECKS = ['statusSuccess', 'contentType', 'jsonBody', 'schemaValidation', 'headersPresent'];

/** Reads come first, and what takes something away comes last. */
const ORDER = ['GET', 'POST', 'PUT', 'DELETE'];

export async function collection(document, variables, refusals) {
  const folder = await mkdtemp(join(tmpdir(), 'onlyarts-judges-'));
  try {
    const [contractFile, settingsFile, target] = ['contract.json', 'portman.json', 'collection.json'].map((name) => join(folder, name));
    await writeFile(contractFile, JSON.stringify(rehearsal(document, variables)));
    await writeFile(settingsFile, JSON.stringify(settings(document, variables, refusals)));
    await promisify(execFile)(process.execPath, [CLI, '-l', contractFile, '-c', settingsFile, '-o', target, '--baseUrl', '{{prism}}'], { cwd: folder });
    return inOrder(JSON.parse(await readFile(target, 'utf8')));
  } finally {
    await rm(folder, { recursive: true });
  }
}

function settings(document, variables, refusals) {
  const refused = Object.keys(refusals);
  return {
    version: 1.0,
    tests: {
      contractTests: CHECKS.map((check) => ({ openApiOperation: EVERY, excludeForOperations: refused, [check]: { enabled: true } })),
      extendTests: [
        { openApiOperation: EVERY, tests: [CONTENT_PRISM] },
        { openApiOperationIds: refused, tests: [REFUSED] },
      ],
    },
    overwrites: operations(document).map(({ operation }) => ({ openApiOperationId: operation.operationId, overwriteRequestSecurity: credentials(operation, variables) })),
    globals: { stripResponseExamples: true },
  };
}

/** The token of whoever may call; a stream is asked for without one, since an open stream has no end to wait for. */
function credentials(operation, variables) {
  const [scheme] = Object.keys(operation.security.at(-1) ?? {});
  const token = variableFor(operation.operationId, variables)(`${scheme}Token`);
  return token && !operation['x-sse'] ? { bearer: { token: `{{${token}}}` } } : { remove: true };
}

function inOrder(collection) {
  const requests = collection.item.flatMap((folder) => folder.item);
  return { ...collection, item: ORDER.flatMap((method) => requests.filter(({ request }) => request.method === method)) };
}
