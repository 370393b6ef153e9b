import type { Client } from './client.js';
import type { CallOptions, Data, Schemas } from './types.js';

const PATIENCE = 300_000;
const PIECE = 65_536;

export interface UploadProgress {
  /** Bytes handed over so far, the form around the pictures included. */
  loaded: number;
  total: number;
}

export interface UploadOptions extends Omit<CallOptions, 'fetch'> {
  /** What the pictures are for; `artworks` unless you say so. */
  folder?: Schemas['KnownUploadFolder'];
  /** They are shown no larger than this, in pixels; 800 to 4,096. */
  longestEdge?: number;
  /** How much your name covers of what is shown. */
  watermark?: Schemas['KnownWatermarkStrength'];
  /** Keeps the files too, as you send them, for buyers alone: the answer says `originalFileId`. */
  keepOriginal?: boolean;
  /** Starts over when a try has to be repeated. */
  onProgress?: (progress: UploadProgress) => void;
  idempotencyKey?: string | false;
}

/** Sends one picture. It has five minutes unless you say so. */
export function upload(client: Client, picture: Blob, options: UploadOptions = {}): Promise<Data<'post', '/upload/image'>> {
  return client.post('/upload/image', request(client, 'image', [picture], options));
}

/** Sends up to ten pictures at once. */
export function uploadAll(client: Client, pictures: readonly Blob[], options: UploadOptions = {}): Promise<Data<'post', '/upload/images'>> {
  return client.post('/upload/images', request(client, 'images', pictures, options));
}

function request(client: Client, part: string, pictures: readonly Blob[], { folder, longestEdge, watermark, keepOriginal, onProgress, ...options }: UploadOptions) {
  const body = new FormData();
  for (const [name, value] of Object.entries({ folder, longestEdge, watermark, keepOriginal })) {
    if (value !== undefined) {
      body.append(name, String(value));
    }
  }
  pictures.forEach((picture) => body.append(part, picture));
  const tell = onProgress && (typeof XMLHttpRequest === 'function' ? byXmlHttpRequest(onProgress) : counted(client.fetch, onProgress));
  return { timeout: PATIENCE, ...options, body, ...(tell && { fetch: tell }) };
}

/** The one thing in browsers that tells how much has been sent. */
function byXmlHttpRequest(onProgress: (progress: UploadProgress) => void): typeof fetch {
  return (address, init = {}) =>
    new Promise((resolve, reject) => {
      const xhr = new XMLHttpRequest();
      xhr.open(init.method!, String(address));
      xhr.withCredentials = true;
      new Headers(init.headers).forEach((value, name) => xhr.setRequestHeader(name, value));
      xhr.upload.onprogress = ({ loaded, total }) => onProgress({ loaded, total });
      xhr.onload = () => resolve(new Response(xhr.responseText, { status: xhr.status, headers: headersIn(xhr.getAllResponseHeaders()) }));
      xhr.onerror = () => reject(new TypeError('The upload broke off'));
      xhr.onabort = () => reject(init.signal?.reason);
      init.signal?.addEventListener('abort', () => xhr.abort(), { once: true });
      xhr.send(init.body as FormData);
    });
}

function headersIn(lines: string): Headers {
  const headers = new Headers();
  for (const line of lines.trim().split('\r\n').filter(Boolean)) {
    const colon = line.indexOf(':');
    headers.append(line.slice(0, colon), line.slice(colon + 1).trim());
  }
  return headers;
}

/** Elsewhere fetch takes a stream, and we count what it takes. */
function counted(send: typeof fetch, onProgress: (progress: UploadProgress) => void): typeof fetch {
  return async (address, init = {}) => {
    const whole = new Response(init.body);
    const form = await whole.blob();
    let loaded = 0;
    const body = new ReadableStream<Uint8Array>(
      {
        async pull(on) {
          const piece = new Uint8Array(await form.slice(loaded, loaded + PIECE).arrayBuffer());
          if (piece.byteLength === 0) {
            return on.close();
          }
          on.enqueue(piece);
          loaded += piece.byteLength;
          onProgress({ loaded, total: form.size });
        },
      },
      { highWaterMark: 0 },
    );
    const streamed = { ...init, headers: { ...init.headers, 'Content-Type': whole.headers.get('Content-Type')! }, body, duplex: 'half' };
    return send(address, streamed as RequestInit);
  };
}
