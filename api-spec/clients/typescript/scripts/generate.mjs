// Writes src/generated: the types of the contract and of its live events, as openapi-typescript tells them of a leaner document. Errors are left out (there is one
// shape of them, and it is thrown), headers too (the client sends them), and what the service answers may carry labels that are newer than this package.
// Beside them stand the operations by name, the labels and the examples, which have files of their own here.
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import openapiTS, { astToString } from 'openapi-typescript';
import ts from 'typescript';
import { examplesFile } from './examples.mjs';
import { labelsFile } from './labels.mjs';
import { operationFiles } from './operations.mjs';

const CONTRACT = process.env.ONLYARTS_CONTRACT ?? '../../target/bundle/com/onlyarts/contract/openapi.json';
const ANY_LABEL = 'any-label';

const contract = JSON.parse(await readFile(CONTRACT, 'utf8'));
const operations = operationFiles(contract);
const written = { labels: labelsFile(contract), examples: examplesFile(contract) };
const errors = errorsOf(contract);
const labels = openLabels(contract);
const events = eventsOf(contract);
await rm('src/generated', { recursive: true, force: true });
await mkdir('src/generated/operations', { recursive: true });
await writeFile('src/generated/contract.ts', astToString(await openapiTS(leaner(contract), { defaultNonNullable: false, transform: anyLabel })));
await writeFile('src/generated/events.ts', events);
await writeFile('src/generated/errors.ts', errors);
for (const [name, text] of operations) {
  await writeFile(`src/generated/operations/${name}.ts`, text);
}
for (const [name, text] of Object.entries(written)) {
  await writeFile(`src/generated/${name}.ts`, text);
}
await writeFile('src/generated/version.ts', `/** The contract this package was made from. */\nexport const VERSION = '${contract.info.version}';\n`);

function leaner({ openapi, info, paths, components }) {
  for (const operation of Object.values(paths).flatMap(Object.values)) {
    operation.parameters = (operation.parameters ?? [])
      .map((parameter) => (parameter.$ref ? components.parameters[nameIn(parameter.$ref)] : parameter))
      .filter((parameter) => parameter.in === 'path' || parameter.in === 'query');
    knownLabelsOnly(operation.parameters);
    operation.responses = Object.fromEntries(
      Object.entries(operation.responses)
        .filter(([status]) => status.startsWith('2'))
        .map(([status, { description, content }]) => [status, { description, content }]),
    );
  }
  return { openapi, info, paths, components: { schemas: { ...components.schemas, ...labels } } };
}

/** What each stream tells: the schemas that its x-events name, by the names of the events. */
function eventsOf({ paths }) {
  const streams = Object.values(paths).flatMap(Object.values).filter((operation) => operation['x-events']);
  const typed = ([event, { $ref }]) => `    '${event}': components['schemas']['${nameIn($ref)}'];`;
  const members = streams.map((stream) => [`  ${stream.operationId}: {`, ...Object.entries(stream['x-events']).map(typed), '  };'].join('\n'));
  return `import type { components } from './contract.js';\n\nexport interface StreamEvents {\n${members.join('\n')}\n}\n`;
}

/** What each call can refuse with, by its method and path, and what any call can. */
function errorsOf({ paths, components: { schemas } }) {
  const union = (codes) => codes.map((code) => `'${code}'`).join(' | ') || 'never';
  const members = Object.entries(paths).flatMap(([path, operations]) =>
    Object.entries(operations).map(([method, operation]) => `  '${method} ${path}': ${union(operation['x-error-codes'] ?? [])};`),
  );
  return `export type CodesOfAnyCall = ${union(schemas.ErrorCode['x-of-any-call'])};\n\nexport interface CodesByCall {\n${members.join('\n')}\n}\n`;
}

/** Each enumeration twice: KnownArtworkStatus for what is sent, ArtworkStatus, which is open, for what comes back. */
function openLabels({ components: { schemas } }) {
  const known = {};
  for (const [name, schema] of Object.entries(schemas).filter(([, it]) => it.enum)) {
    known[`Known${name}`] = schema;
    schemas[name] = { description: schema.description, anyOf: [{ $ref: `#/components/schemas/Known${name}` }, { type: 'string', format: ANY_LABEL }] };
  }
  Object.entries(schemas).filter(([name]) => name.endsWith('Request') || name.endsWith('Form')).forEach(([, it]) => knownLabelsOnly(it, known));
  return known;
}

function knownLabelsOnly(node, known = labels) {
  if (node?.$ref && known[`Known${nameIn(node.$ref)}`]) {
    node.$ref = `#/components/schemas/Known${nameIn(node.$ref)}`;
  } else if (node && typeof node === 'object') {
    Object.values(node).forEach((child) => knownLabelsOnly(child, known));
  }
}

/** `string & {}`: any text, without hiding the known labels from an editor's completion. */
function anyLabel(schema) {
  if (schema.format === ANY_LABEL) {
    return ts.factory.createIntersectionTypeNode([ts.factory.createKeywordTypeNode(ts.SyntaxKind.StringKeyword), ts.factory.createTypeLiteralNode([])]);
  }
}

function nameIn(reference) {
  return reference.slice(reference.lastIndexOf('/') + 1);
}
