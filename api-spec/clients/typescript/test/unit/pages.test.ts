import { expect, it } from 'vitest';
import { pages, paginate } from '../../src/index.js';
import { good, offline, scripted } from './scripted.js';

const three = () =>
  scripted(
    good({ artworks: [{ id: 'a' }, { id: 'b' }], pagination: { page: 1, hasNext: true, nextCursor: 'one' } }),
    good({ artworks: [{ id: 'c' }], pagination: { page: 2, hasNext: true, nextCursor: 'two' } }),
    good({ artworks: [], pagination: { page: 3, hasNext: false } }),
  );

it('goes through all rows, page after page, with the filters kept', async () => {
  const service = three();
  const ids: string[] = [];
  for await (const work of paginate(service.client(), '/artworks', { query: { category: 'digital', page: 1 } })) {
    ids.push(work.id);
  }
  expect(ids).toEqual(['a', 'b', 'c']);
  expect(service.asked.map((it) => it.path)).toEqual(['/artworks?category=digital&page=1', '/artworks?category=digital&cursor=one', '/artworks?category=digital&cursor=two']);
});

it('fetches no page that nobody asks for', async () => {
  const service = three();
  for await (const _ of paginate(service.client(), '/artworks')) {
    break;
  }
  expect(service.asked).toHaveLength(1);
});

it('goes by whole pages, with what stands beside the rows', async () => {
  const seen: number[] = [];
  for await (const { pagination } of pages(three().client(), '/artworks')) {
    seen.push(pagination.page);
  }
  expect(seen).toEqual([1, 2, 3]);
});

it('stops in the middle by the signal', async () => {
  const stop = new AbortController();
  const rows = paginate(three().client(), '/artworks', { signal: stop.signal });
  await rows.next();
  await rows.next();
  stop.abort();
  await expect(rows.next()).rejects.toMatchObject({ code: 'aborted' });
});

it('throws what a call throws', async () => {
  await expect(paginate(scripted(offline).client({ retry: false }), '/artworks').next()).rejects.toMatchObject({ code: 'network_error' });
});
