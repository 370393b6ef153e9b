import type { CodesByCall, CodesOfAnyCall } from './generated/errors.js';
import type { Method, PathOf, Schemas } from './types.js';

/** What went wrong when no answer came, or none that can be read. */
export type LocalErrorCode = 'network_error' | 'timeout' | 'aborted' | 'invalid_response';

/** Every code that the contract knows, these of our own, and whatever the service will say one day. */
export type OnlyArtsErrorCode = Schemas['ErrorCode'] | LocalErrorCode;

/** A field to blame: `shippingAddress.city`, `tags[2]`. */
export type FieldError = Schemas['FieldError'];

interface Facts {
  code: OnlyArtsErrorCode;
  status?: number;
  fieldErrors?: FieldError[];
  requestId?: string | undefined;
  retryAfter?: number | undefined;
  cause?: unknown;
}

/** What a call throws, with the codes that the contract names for it: `ErrorOf<'post', '/orders'>`. New ones may come, so have an `else`. */
export type ErrorOf<M extends Method, P extends PathOf<M>> = OnlyArtsError & { code: CodeOf<`${M} ${P}`> | CodesOfAnyCall | LocalErrorCode };
type CodeOf<C> = C extends keyof CodesByCall ? CodesByCall[C] : never;

const BRAND = Symbol.for('@onlyarts/client/error');

/** The one error that calls throw. */
export class OnlyArtsError extends Error {
  /** What a program decides by. */
  readonly code: OnlyArtsErrorCode;
  /** The HTTP status; 0 when there was no answer. */
  readonly status: number;
  /** Empty when no field is to blame. */
  readonly fieldErrors: FieldError[];
  /** Names the request in the service's logs: quote it when you ask for help. */
  readonly requestId: string | undefined;
  /** Seconds after which another try makes sense, where the service says so. */
  readonly retryAfter: number | undefined;

  constructor(message: string, facts: Facts) {
    super(message, { cause: facts.cause });
    this.name = 'OnlyArtsError';
    this.code = facts.code;
    this.status = facts.status ?? 0;
    this.fieldErrors = facts.fieldErrors ?? [];
    this.requestId = facts.requestId;
    this.retryAfter = facts.retryAfter;
    Object.defineProperty(this, BRAND, { value: true });
  }

  /** What to show beside a field of a form. */
  fieldMessage(field: string): string | undefined {
    return this.fieldErrors.find((it) => it.field === field)?.message;
  }
}

/** Whether it is ours, and if codes are given, one of them. Holds across two copies of this package too. */
export function isOnlyArtsError<C extends OnlyArtsErrorCode = OnlyArtsErrorCode>(error: unknown, ...codes: C[]): error is OnlyArtsError & { code: C } {
  return typeof error === 'object' && error !== null && BRAND in error && (codes.length === 0 || codes.includes((error as { code?: unknown }).code as C));
}

/** The error an answer tells of; one that is not in the envelope came from something in between. */
export async function errorOf(response: Response): Promise<OnlyArtsError> {
  const told = envelopeIn(await response.text());
  return new OnlyArtsError(told?.message ?? `The service answered ${response.status}`, {
    code: told?.code ?? (response.status === 429 ? 'rate_limited' : response.status === 503 ? 'service_unavailable' : 'invalid_response'),
    status: response.status,
    fieldErrors: told?.errors ?? [],
    requestId: told?.requestId ?? response.headers.get('X-Request-Id') ?? undefined,
    retryAfter: secondsIn(response.headers.get('Retry-After')),
  });
}

/** The error of a good answer that came from something in between: a proxy's page, a hotel's form. */
export function notOurs(response: Response, message: string): OnlyArtsError {
  return new OnlyArtsError(message, { code: 'invalid_response', status: response.status, requestId: response.headers.get('X-Request-Id') ?? undefined });
}

function envelopeIn(text: string): Partial<Schemas['Problem']> | undefined {
  try {
    const told = JSON.parse(text);
    return typeof told?.code === 'string' ? told : undefined;
  } catch {
    return undefined;
  }
}

/** Retry-After is a number of seconds or a date. */
function secondsIn(header: string | null): number | undefined {
  if (!header) {
    return undefined;
  }
  const seconds = /^\d+$/.test(header) ? Number(header) : (Date.parse(header) - Date.now()) / 1000;
  return Number.isNaN(seconds) ? undefined : Math.max(0, seconds);
}
