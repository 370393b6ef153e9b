import { afterEach, expect, it, vi } from 'vitest';
import { signIn, upload, uploadAll, type UploadProgress } from '../../src/index.js';
import { bad, good, scripted } from './scripted.js';

afterEach(() => vi.unstubAllGlobals());

const PICTURE = new Blob([new Uint8Array(200_000)], { type: 'image/png' });

it('sends the picture in its part, and what it is for', async () => {
  const service = scripted(good({ url: 'u' }));
  await upload(service.client(), PICTURE, { folder: 'profiles' });
  await uploadAll(service.client(), [PICTURE, PICTURE]);
  const [one, two] = service.asked.map((it) => it.body as FormData);
  expect(one!.get('folder')).toBe('profiles');
  expect((one!.get('image') as File).size).toBe(PICTURE.size);
  expect(two!.getAll('images')).toHaveLength(2);
});

it('counts what goes out where there is no XMLHttpRequest', async () => {
  const told: UploadProgress[] = [];
  const service = scripted(async ({ body }) => good({ size: (await new Response(body as ReadableStream).arrayBuffer()).byteLength }));
  const { size } = (await upload(service.client(), PICTURE, { onProgress: (progress) => told.push(progress) })) as unknown as { size: number };
  expect(size).toBeGreaterThan(PICTURE.size);
  expect(told.length).toBeGreaterThan(1);
  expect(told.at(-1)).toEqual({ loaded: size, total: size });
  expect(service.asked[0]!.headers.get('Content-Type')).toMatch(/^multipart\/form-data; ?boundary=/);
});

/** As much of a browser's XMLHttpRequest as is used. */
function browser(answers: { status: number; text: string; headers?: string }[]) {
  const sent: FakeXhr[] = [];
  class FakeXhr {
    upload: { onprogress?: (event: UploadProgress) => void } = {};
    onload = () => {};
    onerror = () => {};
    onabort = () => {};
    status = 0;
    responseText = '';
    withCredentials = false;
    address = '';
    readonly headers = new Headers();
    body: unknown;
    open(method: string, address: string) { this.address = `${method} ${address}`; }
    setRequestHeader(name: string, value: string) { this.headers.set(name, value); }
    getAllResponseHeaders() { return this.answer?.headers ?? 'content-type: application/json\r\n'; }
    private answer: { status: number; text: string; headers?: string } | undefined;
    send(body: unknown) {
      sent.push(this);
      this.body = body;
      this.answer = answers.shift();
      queueMicrotask(() => {
        if (!this.answer) {
          return;
        }
        if (this.answer.status === 0) {
          return this.onerror();
        }
        this.upload.onprogress?.({ loaded: 5, total: 10 });
        this.status = this.answer.status;
        this.responseText = this.answer.text;
        this.onload();
      });
    }
    abort() { this.onabort(); }
  }
  vi.stubGlobal('XMLHttpRequest', FakeXhr);
  return sent;
}

const kept = { status: 200, text: '{"success":true,"data":{"url":"u"}}' };

it('goes by XMLHttpRequest in browsers, with the same session, renewal and key', async () => {
  const sent = browser([{ status: 401, text: await bad(401, 'invalid_token').text() }, kept]);
  const service = scripted(
    good({ user: {}, accessToken: 'first', expiresIn: 900 }),
    good({ user: {}, accessToken: 'second', expiresIn: 900 }),
  );
  const client = service.client();
  await signIn(client, { email: 'mira@example.com', password: 'seven small lanterns' });
  const told: UploadProgress[] = [];
  expect(await upload(client, PICTURE, { onProgress: (progress) => told.push(progress) })).toEqual({ url: 'u' });
  expect(told).toEqual([{ loaded: 5, total: 10 }, { loaded: 5, total: 10 }]);
  expect(sent.map((it) => it.headers.get('Authorization'))).toEqual(['Bearer first', 'Bearer second']);
  expect(sent[0]!.address).toBe('POST http://art/api/upload/image');
  expect(sent[0]!.withCredentials).toBe(true);
  expect(new Set(sent.map((it) => it.headers.get('Idempotency-Key'))).size).toBe(1);
});

it('throws there what calls throw', async () => {
  const headers = 'content-type: application/json\r\nx-request-id: r-7\r\n';
  browser([{ status: 413, text: 'too much for the proxy', headers }, { status: 0, text: '' }]);
  const client = scripted(good({})).client({ retry: false });
  const onProgress = () => {};
  await expect(upload(client, PICTURE, { onProgress })).rejects.toMatchObject({ status: 413, requestId: 'r-7' });
  await expect(upload(client, PICTURE, { onProgress })).rejects.toMatchObject({ code: 'network_error' });
  const stop = new AbortController();
  const stopped = upload(client, PICTURE, { onProgress, signal: stop.signal });
  setTimeout(() => stop.abort());
  await expect(stopped).rejects.toMatchObject({ code: 'aborted' });
});
