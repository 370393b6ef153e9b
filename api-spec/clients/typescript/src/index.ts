export { createClient, type Client, type ClientOptions } from './client.js';
export { isOnlyArtsError, OnlyArtsError, type ErrorOf, type FieldError, type LocalErrorCode, type OnlyArtsErrorCode } from './errors.js';
export { events, livestreamEvents, type EventOptions, type LivestreamEvent, type PersonalEvent } from './events.js';
export { VERSION } from './generated/version.js';
export { pages, paginate, type ListPath, type Row } from './paginate.js';
export type { Session, SessionChange, Tokens, TokenStore } from './session.js';
export { resume, signIn, signOut, signUp } from './signing.js';
export type { CallOptions, Data, Method, PathOf, Request, RetryOptions, Schemas } from './types.js';
export { upload, uploadAll, type UploadOptions, type UploadProgress } from './upload.js';
