import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { VERSION } from '../../src/index.js';

interface Operation {
  parameters?: { $ref?: string; name?: string; in?: string }[];
  responses: Record<string, { content?: Record<string, { schema: Schema }> }>;
}
interface Schema { $ref?: string; type?: string; properties?: Record<string, Schema> }

const contract = JSON.parse(readFileSync('../../target/bundle/com/onlyarts/contract/openapi.json', 'utf8')) as {
  info: { version: string };
  paths: Record<string, Record<string, Operation>>;
  components: { parameters: Record<string, { name: string; in: string }>; schemas: Record<string, Schema> };
};
const operations = Object.entries(contract.paths).flatMap(([path, methods]) => Object.entries(methods).map(([method, operation]) => ({ path, method, operation })));
const parametersOf = ({ parameters = [] }: Operation) => parameters.map((it) => (it.$ref ? contract.components.parameters[it.$ref.split('/').at(-1)!]! : it));
const resolved = (schema: Schema): Schema => (schema.$ref ? contract.components.schemas[schema.$ref.split('/').at(-1)!]! : schema);

it('the package has the version of the contract it was made from', () => {
  expect(JSON.parse(readFileSync('package.json', 'utf8')).version).toBe(contract.info.version);
  expect(VERSION).toBe(contract.info.version);
});

it('an Idempotency-Key may go with every POST, and with nothing else', () => {
  const keyed = operations.filter(({ operation }) => parametersOf(operation).some((it) => it.name === 'Idempotency-Key'));
  expect(keyed).toEqual(operations.filter(({ method }) => method === 'post'));
  expect(keyed.length).toBeGreaterThan(50);
});

it('every list that goes on by cursor has its rows in its one array, beside the pagination', () => {
  const lists = operations.filter(({ operation }) => parametersOf(operation).some((it) => it.name === 'cursor'));
  expect(lists.length).toBeGreaterThan(20);
  for (const { path, operation } of lists) {
    const envelope = resolved(operation.responses['200']!.content!['application/json']!.schema);
    const members = resolved(envelope.properties!.data!).properties!;
    expect(members, path).toHaveProperty('pagination');
    expect(Object.values(members).filter((it) => resolved(it).type === 'array'), path).toHaveLength(1);
  }
});

it('the methods in use are the ones the client has', () => {
  expect([...new Set(operations.map(({ method }) => method))].sort()).toEqual(['delete', 'get', 'post', 'put']);
});
