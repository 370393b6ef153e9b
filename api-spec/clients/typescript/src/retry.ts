import type { OnlyArtsError } from './errors.js';
import type { Method, RetryOptions } from './types.js';

const FIRST_WAIT = 300;

export const RETRY: RetryOptions = { tries: 3, longestWait: 20_000 };

/**
 * How long to wait before the same request is sent again, or undefined if it is not.
 *
 * A busy service has done nothing, so anything may be repeated except a POST that could not be told from a second one. When an answer was lost nobody knows
 * what was done: then a DELETE is not repeated either, because its second answer would be that there is nothing to delete.
 */
export function waitBefore(failure: OnlyArtsError, tried: number, method: Method, keyed: boolean, options: RetryOptions): number | undefined {
  if (tried >= options.tries || (method === 'post' && !keyed) || !isPassing(failure, method)) {
    return undefined;
  }
  const wait = failure.retryAfter === undefined ? backOff(tried, FIRST_WAIT) : failure.retryAfter * 1000;
  return wait <= options.longestWait ? wait : undefined;
}

/** Longer each time, and not the same for everybody. */
export function backOff(tried: number, first: number): number {
  return first * 2 ** (tried - 1) * (0.75 + Math.random() / 2);
}

function isPassing(failure: OnlyArtsError, method: Method): boolean {
  return (
    failure.status === 429 ||
    failure.status === 503 ||
    failure.code === 'idempotency_key_in_use' || // our own first try is still running
    (failure.code === 'network_error' && method !== 'delete')
  );
}
