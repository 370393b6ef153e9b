// The collection that the build gives away: complete, in Postman's format, and good for requests against a running service.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { contract, operations } from '../contract.mjs';
import { JOURNEY, STEPS } from '../journey.mjs';
import { key, keyOf, postman, requests } from '../postman.mjs';
import { verdicts } from '../verdicts.mjs';

const document = await contract();
const collection = await postman(document);

test('it says that it is a collection of format 2.1', () => {
  assert.equal(collection.info.schema, 'https://schema.getpostman.com/json/collection/v2.1.0/collection.json');
  for (const { name, request } of requests(collection)) {
    assert.ok(name && request.method && request.url.path && Array.isArray(request.header), JSON.stringify(request));
  }
});

test('it has every operation once', () => {
  assert.deepEqual(requests(collection).map(keyOf).sort(), operations(document).map(key).sort());
});

test('its folders are the tags', () => {
  assert.deepEqual(collection.item.map(({ name }) => name), [JOURNEY, ...document.tags.map(({ name }) => name)]);
});

test('its bodies are the examples of the contract', () => {
  const creation = requests(collection).find((item) => keyOf(item) === 'POST /artworks');
  const [example] = Object.values(document.paths['/artworks'].post.requestBody.content['application/json'].examples);
  assert.deepEqual(JSON.parse(creation.request.body.raw), example.value);
});

test('it knows every variable', () => {
  const known = collection.variable.map((variable) => variable.key);
  const used = [...JSON.stringify(collection.item).matchAll(/\{\{(\w+)}}/g)].map(([, name]) => name);
  assert.deepEqual(used.filter((name) => !known.includes(name)), []);
});

test('Newman lists what anybody may see', async () => {
  const wanted = ['GET /artworks', 'GET /livestreams', 'GET /subscriptions/plans', 'GET /auth/jwks.json', 'GET /health'];
  const item = requests(collection).filter((each) => wanted.includes(keyOf(each)));
  const found = await verdicts({ ...collection, item }, { baseUrl: `${process.env.ONLYARTS_URL}/api` });
  assert.equal(found.length, wanted.length);
  assert.deepEqual(found.flatMap(({ faults, exchange }) => faults.map((fault) => `${fault}\n${exchange}`)), []);
});

test('its journey runs as it is imported', async () => {
  const item = collection.item.filter(({ name }) => name === JOURNEY);
  const found = await verdicts({ ...collection, item }, { baseUrl: `${process.env.ONLYARTS_URL}/api` });
  assert.deepEqual(found.map(({ operationId }) => operationId), STEPS.map(({ name }) => name));
  assert.deepEqual(found.flatMap(({ faults, exchange }) => faults.map((fault) => `${fault}\n${exchange}`)), []);
});
