import type { components, paths } from './generated/contract.js';

/** Everything the contract names: `Schemas['Artwork']`, `Schemas['Order']`. */
export type Schemas = components['schemas'];

export type Method = 'get' | 'post' | 'put' | 'delete';

/** The paths that know this method. */
export type PathOf<M extends Method> = { [P in keyof paths]: paths[P] extends Record<M, unknown> ? P : never }[keyof paths];

type Operation<M extends Method, P extends keyof paths> = paths[P] extends Record<M, infer O> ? O : never;

/** What a call answers with: the `data` of the envelope, the text of a file, or its bytes. */
export type Data<M extends Method, P extends PathOf<M>> = Content<Operation<M, P>>;

/** What `send` answers with. */
export type Answer<M extends Method, P extends PathOf<M>> = { json(): Promise<Json<Operation<M, P>>> } & Response;

type Json<O> = O extends { responses: infer R } ? (R[keyof R] extends { content: { 'application/json': infer J } } ? J : never) : never;
type Content<O> = O extends { responses: infer R } ? Unwrapped<R[keyof R]> : never;
type Unwrapped<R> = R extends { content: infer C } ? (C extends { 'application/json': infer J } ? (J extends { data: infer D } ? D : J) : C extends { 'application/octet-stream': unknown } | { 'application/pdf': unknown } ? Blob : string) : never;

type PathPart<O> = O extends { parameters: { path: infer T } } ? { path: T } : { path?: never };
type QueryPart<O> = O extends { parameters: { query: infer T } }
  ? { query: T }
  : O extends { parameters: { query?: infer T } }
    ? { query?: NonNullable<T> }
    : { query?: never };
type BodyPart<O> = O extends { requestBody: { content: infer C } }
  ? { body: Body<C> }
  : O extends { requestBody?: infer B }
    ? { body?: [NonNullable<B>] extends [never] ? never : Body<NonNullable<B>['content' & keyof NonNullable<B>]> }
    : { body?: never };
type Body<C> = C extends { 'application/json': infer J } ? J : C extends { 'multipart/form-data': unknown } ? FormData : URLSearchParams;

/** What every call can be told besides its own parameters. */
export interface CallOptions {
  /** Ends the call: it throws an error with code `aborted`. */
  signal?: AbortSignal;
  /** Milliseconds for the whole call, retries and their waits included; 0 for no limit. Replaces the client's. */
  timeout?: number;
  /** Sent beside the client's own. */
  headers?: Record<string, string>;
  /** Replaces the client's. */
  retry?: Partial<RetryOptions> | false;
  /** Replaces the client's. */
  fetch?: typeof fetch;
}

/** How often and how long to wait for a service that is busy, or out of reach. */
export interface RetryOptions {
  /** Tries in all, the first included. */
  tries: number;
  /** Milliseconds. A service that asks for more is not waited for: the error is thrown at once. */
  longestWait: number;
}

interface KeyPart {
  /** Your own key for this intention, or false for none, and then nothing is retried. Without it each call gets a fresh one, kept over its retries. */
  idempotencyKey?: string | false;
}

/** What a call of this operation takes. */
export type Request<M extends Method, P extends PathOf<M>> = CallOptions &
  (M extends 'post' ? KeyPart : unknown) &
  PathPart<Operation<M, P>> &
  QueryPart<Operation<M, P>> &
  BodyPart<Operation<M, P>>;

/** The request may be left out where nothing in it is required. */
export type Arguments<M extends Method, P extends PathOf<M>> = object extends Request<M, P> ? [request?: Request<M, P>] : [request: Request<M, P>];

/** What a call can be told besides its own parameters, where it is a POST. */
export type PostOptions = CallOptions & KeyPart;

/** All that an operation takes, in one object: what stands in its path and its query, and the members of its body, or its `form`. */
export type Input<M extends Method, P extends PathOf<M>> = Members<Request<M, P>['path' & keyof Request<M, P>]> &
  Members<Request<M, P>['query' & keyof Request<M, P>]> &
  Members<Request<M, P>['body' & keyof Request<M, P>]>;
type Members<T> = [NonNullable<T>] extends [never] ? unknown : NonNullable<T> extends FormData | URLSearchParams ? { form: NonNullable<T> } : NonNullable<T>;

/** A request with the types gone, as the inside of the client sees it. */
export interface AnyRequest extends CallOptions, KeyPart {
  path?: Record<string, unknown>;
  query?: Record<string, unknown>;
  body?: unknown;
}
