/** Ends when the caller says so or when time is up, and knows which. */
export interface Limit {
  signal: AbortSignal;
  timedOut(): boolean;
  /** From now on only the caller ends it. */
  stopClock(): void;
  /** Nothing is left to end. */
  done(): void;
}

/** @param milliseconds 0 for as long as it takes */
export function limit(caller: AbortSignal | undefined, milliseconds: number): Limit {
  const controller = new AbortController();
  let late = false;
  const abort = () => controller.abort(caller?.reason);
  const clock = milliseconds > 0 ? setTimeout(() => { late = true; controller.abort(); }, milliseconds) : undefined;
  if (caller?.aborted) {
    abort();
  }
  caller?.addEventListener('abort', abort, { once: true });
  return {
    signal: controller.signal,
    timedOut: () => late,
    stopClock: () => clearTimeout(clock),
    done: () => {
      clearTimeout(clock);
      caller?.removeEventListener('abort', abort);
    },
  };
}

/** The promise, or the signal's reason if that comes first; the promise itself goes on. */
export function orAborted<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const abort = () => reject(signal.reason);
    if (signal.aborted) {
      abort();
    }
    signal.addEventListener('abort', abort, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
  });
}

export async function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  let clock: ReturnType<typeof setTimeout> | undefined;
  try {
    await orAborted(new Promise<void>((resolve) => { clock = setTimeout(resolve, milliseconds); }), signal);
  } finally {
    clearTimeout(clock);
  }
}
