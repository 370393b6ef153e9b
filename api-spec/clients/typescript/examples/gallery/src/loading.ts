import { useCallback, useEffect, useState } from 'preact/hooks';

export interface Loading<T> {
  value?: T;
  trouble?: unknown;
  reload: () => void;
}

/** Loads what a page shows, again when `about` changes; whoever leaves early ends the call. What is shown stays until its successor is there. */
export function useLoading<T>(load: (signal: AbortSignal) => Promise<T>, about: unknown[]): Loading<T> {
  const [state, setState] = useState<{ value?: T; trouble?: unknown }>({});
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    const leaving = new AbortController();
    load(leaving.signal).then(
      (value) => leaving.signal.aborted || setState({ value }),
      (trouble: unknown) => leaving.signal.aborted || setState((before) => ({ ...before, trouble })),
    );
    return () => leaving.abort();
  }, [...about, turn]);
  return { ...state, reload: useCallback(() => setTurn((now) => now + 1), []) };
}

export interface Action<Told> {
  running: boolean;
  trouble?: unknown;
  run: (told: Told) => void;
}

/** Something a person does: one at a time, and its trouble is shown where it was done. */
export function useAction<Told = void>(act: (told: Told) => Promise<unknown>): Action<Told> {
  const [state, setState] = useState<{ running: boolean; trouble?: unknown }>({ running: false });
  const run = (told: Told) => {
    if (!state.running) {
      setState({ running: true });
      act(told).then(
        () => setState({ running: false }),
        (trouble: unknown) => setState({ running: false, trouble }),
      );
    }
  };
  return { ...state, run };
}
