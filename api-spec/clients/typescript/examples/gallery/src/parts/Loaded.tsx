import type { ComponentChildren } from 'preact';
import type { Loading } from '../loading';
import { Trouble } from './Trouble';

/** Three states of everything that is loaded: on its way, not to be had, there. */
export function Loaded<T>({ from, children }: { from: Loading<T>; children: (value: T) => ComponentChildren }) {
  if (from.value !== undefined) {
    return (
      <>
        {children(from.value)}
        <Trouble of={from.trouble} retry={from.reload} />
      </>
    );
  }
  if (from.trouble) {
    return <Trouble of={from.trouble} retry={from.reload} />;
  }
  return (
    <div class="loading" role="status">
      Loading…
    </div>
  );
}
