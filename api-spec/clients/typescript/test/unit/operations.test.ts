import { describe, expect, it } from 'vitest';
import { operationFiles, shortName } from '../../scripts/operations.mjs';
import * as artworks from '../../src/generated/operations/artworks.js';
import * as cart from '../../src/generated/operations/cart.js';
import * as exports from '../../src/generated/operations/exports.js';
import * as orders from '../../src/generated/operations/orders.js';
import * as uploads from '../../src/generated/operations/uploads.js';
import { good, scripted } from './scripted.js';

describe('a name', () => {
  it.each([
    ['listArtworks', 'Artworks', 'list'],
    ['takeDownArtwork', 'Curation', 'takeDownArtwork'],
    ['addCartItem', 'Cart', 'addItem'],
    ['getUnreadMessageCount', 'Messages', 'getUnreadCount'],
    ['getAddress', 'Addresses', 'get'],
    ['cancelCase', 'Cases', 'cancel'],
    ['uploadImage', 'Uploads', 'uploadImage'],
  ])('is what %s says beyond the tag %s: %s', (operationId, tag, name) => {
    expect(shortName(operationId, tag)).toBe(name);
  });
});

describe('a contract that leaves a doubt does not build', () => {
  const contract = (...operations: [string, string, object?][]) => ({
    tags: [{ name: 'Cart', description: 'What you buy.' }],
    components: { parameters: {}, schemas: {} },
    paths: Object.fromEntries(operations.map(([path, operationId, more]) => [path, { post: { operationId, tags: ['Cart'], summary: 'It', responses: { 200: {} }, ...more } }])),
  });
  const parameter = (name: string, place: string) => ({ name, in: place });
  const json = (...names: string[]) => ({ content: { 'application/json': { schema: { properties: Object.fromEntries(names.map((name) => [name, {}])) } } } });

  it('by two operations of one name', () => {
    expect(() => operationFiles(contract(['/a', 'listCart'], ['/b', 'listCarts']))).toThrow('listCarts and listCart would both be list of Cart');
  });

  it('by a member of the body that is called as one of the path', () => {
    expect(() => operationFiles(contract(['/{id}', 'changeCart', { parameters: [parameter('id', 'path')], requestBody: json('id') }]))).toThrow('changeCart takes two things of the same name');
  });

  it('by a query beside a body', () => {
    expect(() => operationFiles(contract(['/a', 'changeCart', { parameters: [parameter('dry', 'query')], requestBody: json('id') }]))).toThrow('changeCart takes a query and a body');
  });
});

describe('an operation by name', () => {
  const sent = async (call: (service: ReturnType<typeof scripted>) => Promise<unknown>) => {
    const service = scripted(good({}));
    await call(service);
    const { method, path, body } = service.asked[0]!;
    return [method, path, body];
  };

  it('puts each member where the contract has it', async () => {
    expect(await sent((it) => artworks.list(it.client(), { category: 'digital', limit: 3 }))).toEqual(['GET', '/artworks?category=digital&limit=3', undefined]);
    expect(await sent((it) => artworks.update(it.client(), { artworkId: 'a', price: 140 }))).toEqual(['PUT', '/artworks/a', '{"price":140}']);
    expect(await sent((it) => artworks.delete(it.client(), { artworkId: 'a' }))).toEqual(['DELETE', '/artworks/a', undefined]);
    expect(await sent((it) => artworks.favorite(it.client(), { artworkId: 'a' }))).toEqual(['POST', '/artworks/a/favorite', undefined]);
    expect(await sent((it) => orders.create(it.client()))).toEqual(['POST', '/orders', '{}']);
    expect(await sent((it) => cart.get(it.client()))).toEqual(['GET', '/cart', undefined]);
  });

  it('sends a form as it is', async () => {
    const form = new FormData();
    expect(await sent((it) => uploads.uploadImage(it.client(), { form }))).toEqual(['POST', '/upload/image', form]);
  });

  it('takes what every call can be told, and asks for files as what they are', async () => {
    const service = scripted(good({}), new Response('day,views\n', { headers: { 'Content-Type': 'text/csv' } }));
    await orders.create(service.client(), {}, { idempotencyKey: 'mine', headers: { 'X-Mine': 'too' } });
    expect(await exports.downloadSalesAnalytics(service.client(), {}, { headers: { 'X-Mine': 'too' } })).toBe('day,views\n');
    const [ordered, downloaded] = service.asked.map(({ headers }) => headers);
    expect([ordered!.get('Idempotency-Key'), ordered!.get('X-Mine'), ordered!.get('Accept')]).toEqual(['mine', 'too', 'application/json']);
    expect([downloaded!.get('Accept'), downloaded!.get('X-Mine')]).toEqual(['text/csv', 'too']);
  });
});
