// The collection that /docs gives away: complete, in Postman's format, and good for requests against the service that gave it.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { contract, operations } from '../contract.mjs';
import { verdicts } from '../verdicts.mjs';

const document = await contract();
const collection = await (await fetch(`${process.env.ONLYARTS_URL}/docs/onlyarts.postman_collection.json`)).json();
// Its own address is the setting's, which of a test does not know its port.
const here = { baseUrl: `${process.env.ONLYARTS_URL}/api` };
const [journey, ...folders] = collection.item;
const requests = folders.flatMap(({ item }) => item);

/** Method and path of an operation, as in `GET /artworks/:artworkId`. */
const key = ({ method, path }) => `${method.toUpperCase()} ${path.replaceAll(/\{(\w+)}/g, ':$1')}`;
const keyOf = ({ request }) => `${request.method} /${request.url.path.join('/')}`;

test('it says that it is a collection of format 2.1', () => {
  assert.equal(collection.info.schema, 'https://schema.getpostman.com/json/collection/v2.1.0/collection.json');
  for (const { name, request } of requests) {
    assert.ok(name && request.method && request.url.path && Array.isArray(request.header), JSON.stringify(request));
  }
});

test('it has every operation once', () => {
  assert.deepEqual(requests.map(keyOf).sort(), operations(document).map(key).sort());
});

test('its folders are the tags', () => {
  assert.deepEqual(folders.map(({ name }) => name), document.tags.map(({ name }) => name));
});

test('its bodies are the examples of the contract', () => {
  const creation = requests.find((item) => keyOf(item) === 'POST /artworks');
  const [example] = Object.values(document.paths['/artworks'].post.requestBody.content['application/json'].examples);
  assert.deepEqual(JSON.parse(creation.request.body.raw), example.value);
});

test('it asks for a file where a file is taken', () => {
  const upload = requests.find((item) => keyOf(item) === 'POST /upload/images');
  assert.deepEqual(upload.request.body.formdata.map(({ key: name, type }) => [name, type]), [
    ['images', 'file'],
    ['folder', 'text'],
    ['longestEdge', 'text'],
    ['watermark', 'text'],
    ['keepOriginal', 'text'],
  ]);
});

test('it knows every variable', () => {
  const known = collection.variable.map((variable) => variable.key);
  const used = [...JSON.stringify(collection.item).matchAll(/\{\{(\w+)}}/g)].map(([, name]) => name);
  assert.deepEqual(used.filter((name) => !known.includes(name)), []);
});

test('Newman lists what anybody may see', async () => {
  const wanted = ['GET /artworks', 'GET /livestreams', 'GET /subscriptions/plans', 'GET /auth/jwks.json', 'GET /health'];
  const item = requests.filter((each) => wanted.includes(keyOf(each)));
  const found = await verdicts({ ...collection, item }, here);
  assert.equal(found.length, wanted.length);
  assert.deepEqual(found.flatMap(({ faults, exchange }) => faults.map((fault) => `${fault}\n${exchange}`)), []);
});

test('its journey runs as it is imported, at the service that gave it', async () => {
  const found = await verdicts({ ...collection, item: [journey] }, here);
  assert.deepEqual(found.map(({ operationId }) => operationId), journey.item.map(({ name }) => name));
  assert.equal(found.length, 12);
  assert.deepEqual(found.flatMap(({ faults, exchange }) => faults.map((fault) => `${fault}\n${exchange}`)), []);
});
