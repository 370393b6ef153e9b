import type { ComponentChildren } from 'preact';
import { Empty } from './Empty';

interface Props<T> {
  of: T[];
  label: string;
  empty: string;
  children: (it: T) => ComponentChildren;
}

/** A list of lines, or why there are none. */
export function Rows<T extends { id: string }>({ of, label, empty, children }: Props<T>) {
  return of.length === 0 ? (
    <Empty title={empty} />
  ) : (
    <ul class="rows" aria-label={label}>
      {of.map((it) => (
        <li key={it.id}>{children(it)}</li>
      ))}
    </ul>
  );
}
