import { afterEach, describe, expect, it } from 'vitest';
import { createClient, events, isOnlyArtsError, livestreamEvents, pages, paginate, resume, signIn, signOut, upload, uploadAll, type Tokens, type UploadProgress } from '../../src/index.js';
import { Cable } from './cable.js';
import { API, exhibits, opensAuction, PASSWORD, PICTURE, SERVICE, someone } from './people.js';

/** What a fetch was asked, and that it goes on to the service. */
function overheard() {
  const asked: { path: string; headers: Headers }[] = [];
  const listening: typeof fetch = (address, init) => {
    asked.push({ path: String(address).replace(API, ''), headers: new Headers(init?.headers) });
    return fetch(address, init);
  };
  return { asked, fetch: listening, to: (path: string) => asked.filter((it) => it.path === path) };
}

describe.skipIf(!SERVICE)('against the service', () => {
  let cable: Cable | undefined;
  afterEach(async () => {
    await cable?.remove();
    cable = undefined;
  });

  it('a newcomer signs up, signs out, and in again', async () => {
    const { client, user } = await someone();
    expect((await client.get('/auth/me')).user.username).toBe(user.username);
    await signOut(client);
    await expect(client.get('/auth/me')).rejects.toMatchObject({ status: 401, code: 'unauthorized' });
    await signIn(client, { email: user.email!, password: PASSWORD });
    expect((await client.get('/auth/me')).user.id).toBe(user.id);
    const wrong = signIn(createClient({ baseUrl: API }), { email: user.email!, password: 'not mine at all' });
    await expect(wrong).rejects.toMatchObject({ status: 401, code: 'bad_credentials' });
  });

  it('a broken access token is renewed once for ten calls at a time', async () => {
    const line = overheard();
    const kept: { tokens?: Tokens } = {};
    const tokenStore = { load: () => kept.tokens, save: (tokens: Tokens | undefined) => { kept.tokens = tokens; } };
    const { user } = await someone('user', { tokenStore });
    kept.tokens!.accessToken = 'broken';
    const later = createClient({ baseUrl: API, tokenStore, fetch: line.fetch });
    const answers = await Promise.all(Array.from({ length: 10 }, () => later.get('/auth/me')));
    expect(answers.map((it) => it.user.id)).toEqual(Array(10).fill(user.id));
    expect(line.to('/auth/refresh')).toHaveLength(1);
    expect(kept.tokens!.accessToken).not.toBe('broken');
    expect((await resume(later))!.id).toBe(user.id);
  });

  it('a session that was ended elsewhere expires, and no call goes on asking', async () => {
    const { client, user } = await someone();
    const elsewhere = createClient({ baseUrl: API });
    await signIn(elsewhere, { email: user.email!, password: PASSWORD });
    const { sessions } = await elsewhere.get('/auth/sessions');
    const changes: string[] = [];
    client.session.onChange((change) => changes.push(change));
    for (const { id, isCurrent } of sessions) {
      if (!isCurrent) {
        await elsewhere.delete('/auth/sessions/{sessionId}', { path: { sessionId: id } });
      }
    }
    await expect(client.get('/auth/me')).rejects.toMatchObject({ status: 401 });
    expect(changes).toEqual(['expired']);
    expect(await resume(client)).toBeUndefined();
  });

  it('errors name fields, code and request', async () => {
    const { client } = await someone('artist');
    const error: unknown = await client.post('/artworks', { body: { title: '', imageUrl: 'https://img.example/a.jpg', price: 1, category: 'digital' } }).catch((it) => it);
    expect(isOnlyArtsError(error, 'invalid_request') && [error.status, error.fieldErrors.map((it) => it.field), error.requestId?.length]).toEqual([400, ['title'], 36]);
    await expect(client.get('/artworks/{artworkId}', { path: { artworkId: crypto.randomUUID() } })).rejects.toMatchObject({ status: 404, code: 'artwork_not_found' });
  });

  it('pages are followed by their cursors to the last row, or as far as one looks', async () => {
    const artist = await someone('artist');
    const titles = ['one', 'two', 'three', 'four', 'five'];
    for (const title of titles) {
      await exhibits(artist, title);
    }
    const line = overheard();
    const visitor = createClient({ baseUrl: API, fetch: line.fetch });
    const query = { artist: artist.user.username, limit: 2, sort: 'title', order: 'asc' } as const;
    const seen: string[] = [];
    for await (const work of paginate(visitor, '/artworks', { query })) {
      seen.push(work.title);
    }
    expect(seen).toEqual([...titles].sort());
    expect(line.asked).toHaveLength(3);
    for await (const { pagination } of pages(visitor, '/artworks', { query })) {
      expect(pagination.total).toBe(5);
      break;
    }
    expect(line.asked).toHaveLength(4);
  });

  it('a work is bought with a card, and the same key buys it once', async () => {
    const artist = await someone('artist');
    const work = await exhibits(artist, 'Tide');
    const { client } = await someone();
    await client.post('/cart/items', { body: { artworkId: work.id } });
    const idempotencyKey = crypto.randomUUID();
    const { order, paymentIntent } = await client.post('/orders', { body: {}, idempotencyKey });
    const again = await client.post('/orders', { body: {}, idempotencyKey });
    expect(again.order.id).toBe(order.id);
    await client.post('/payments/{paymentIntentId}/confirm', { path: { paymentIntentId: paymentIntent!.id }, body: { paymentMethodId: 'pm_card_visa' } });
    const { orders } = await client.get('/orders', { query: { status: 'completed' } });
    expect(orders.map((it) => [it.id, it.total])).toEqual([[order.id, 132]]);
    const reused = client.post('/orders', { body: { notes: 'another' }, idempotencyKey });
    await expect(reused).rejects.toMatchObject({ status: 422, code: 'idempotency_key_reused' });
  });

  it('a POST whose answer was lost on the way is sent again, and done once', async () => {
    const { client, user } = await someone('artist');
    let lost = 0;
    const forgetful: typeof fetch = async (address, init) => {
      const answer = await fetch(address, init);
      if (init?.method === 'POST' && lost++ === 0) {
        await answer.arrayBuffer();
        throw new TypeError('the answer got lost');
      }
      return answer;
    };
    const body = { title: 'Only one', imageUrl: 'https://img.example/a.jpg', price: 1, category: 'digital' } as const;
    await client.post('/artworks', { body, fetch: forgetful });
    expect(lost).toBe(2);
    const { pagination } = await client.get('/artworks', { query: { artist: user.username } });
    expect(pagination.total).toBe(1);
  });

  it('pictures arrive, and their progress is told', async () => {
    const { client } = await someone('artist');
    const told: UploadProgress[] = [];
    const kept = await upload(client, new Blob([PICTURE], { type: 'image/png' }), { folder: 'profiles', onProgress: (progress) => told.push(progress) });
    expect(kept).toMatchObject({ width: 1, height: 1, format: 'png', folder: 'profiles' });
    expect(told.at(-1)!.loaded).toBe(told.at(-1)!.total);
    const { images } = await uploadAll(client, [new Blob([PICTURE]), new Blob([PICTURE])]);
    expect(images).toHaveLength(2);
    const refused = upload(client, new Blob(['<svg/>'], { type: 'image/png' }), { onProgress: () => {} });
    await expect(refused).rejects.toMatchObject({ status: 415, code: 'picture_not_supported' });
  });

  it('an upload of many pieces survives an expired token', async () => {
    const kept: { tokens?: Tokens } = {};
    const tokenStore = { load: () => kept.tokens, save: (tokens: Tokens | undefined) => { kept.tokens = tokens; } };
    await someone('artist', { tokenStore });
    kept.tokens!.accessToken = 'broken';
    const told: number[] = [];
    const padded = new Uint8Array(1_000_000);
    padded.set(PICTURE);
    const client = createClient({ baseUrl: API, tokenStore });
    const picture = await upload(client, new Blob([padded]), { onProgress: ({ loaded }) => told.push(loaded) });
    expect(picture.format).toBe('png');
    expect(told.length).toBeGreaterThan(15);
  });

  it('bids are heard through a cut cable: none is missed and none is heard twice', async () => {
    const auctioneer = await someone('artist');
    const bidder = await someone();
    const rival = await someone();
    const livestreamId = await opensAuction(auctioneer);
    const bid = (by: typeof bidder, amount: number) => by.client.post('/livestreams/{livestreamId}/bids', { path: { livestreamId }, body: { amount } });
    cable = await Cable.to(SERVICE!);
    const visitor = createClient({ baseUrl: `${cable.url}/api` });
    const heard: number[] = [];
    const statuses: string[] = [];
    for await (const { event, data } of livestreamEvents(visitor, livestreamId, { onStatus: (status) => statuses.push(status) })) {
      if (event === 'status' && heard.length === 0) {
        expect(data).toMatchObject({ livestreamId, status: 'live', minimumBid: 100 });
        await bid(bidder, 100);
      }
      if (event === 'bid') {
        heard.push(data.currentBid);
        const leader = heard.length === 2 ? rival : bidder;
        expect(data).toMatchObject({ livestreamId, bidderId: leader.user.id, minimumBid: data.currentBid + 5, bidsCount: heard.length });
        if (heard.length === 1) {
          cable.cut();
          await bid(rival, 110);
          await bid(bidder, 120);
          cable.mend();
        } else if (heard.length === 3) {
          await auctioneer.client.put('/livestreams/{livestreamId}/status', { path: { livestreamId }, body: { status: 'ended' } });
        }
      }
      if (event === 'hammer') {
        expect(data).toMatchObject({ sold: true, winnerId: bidder.user.id, amount: 120 });
        break;
      }
    }
    expect(heard).toEqual([100, 110, 120]);
    expect(statuses.filter((it) => it !== 'alive')).toEqual(expect.arrayContaining(['open', 'lost']));
  });

  it('a person hears of messages and notifications, in the shapes of the calls, and signs in anew on the way', async () => {
    const kept: { tokens?: Tokens } = {};
    const tokenStore = { load: () => kept.tokens, save: (tokens: Tokens | undefined) => { kept.tokens = tokens; } };
    const { user } = await someone('user', { tokenStore });
    const friend = await someone();
    kept.tokens!.accessToken = 'broken';
    const client = createClient({ baseUrl: API, tokenStore });
    const heard: Record<string, unknown> = {};
    for await (const { event, data } of events(client)) {
      heard[event] ??= data;
      if (event === 'welcome') {
        await friend.client.post('/users/{userId}/follow', { path: { userId: user.id } });
        await friend.client.post('/conversations', { body: { recipientId: user.id, message: 'Hello' } });
      }
      if (heard.notification && heard.unread && heard.message) {
        break;
      }
    }
    const { notifications } = await client.get('/notifications');
    expect(notifications.map((it) => it.id)).toContain((heard.notification as { id: string }).id);
    expect(Object.keys(heard.notification as object).sort()).toEqual(Object.keys(notifications[0]!).sort());
    expect(heard.unread).toEqual({ notifications: expect.any(Number) });
    expect(heard.message).toMatchObject({ content: 'Hello', senderId: friend.user.id, isRead: false, conversationId: expect.any(String), createdAt: expect.any(String) });
  });

  it('an unknown auction cannot be listened to', async () => {
    const stream = livestreamEvents(createClient({ baseUrl: API }), crypto.randomUUID());
    await expect(stream.next()).rejects.toMatchObject({ status: 404, code: 'livestream_not_found' });
  });
});
