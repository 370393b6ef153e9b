import { moment } from '../words';

export interface Step {
  name: string;
  /** When it happened; what has not happened yet has none. */
  at?: string | null;
  words?: string | null | false;
}

/** What has happened and what comes, in order. */
export function Timeline({ steps }: { steps: Step[] }) {
  return (
    <ol class="timeline">
      {steps.map(({ name, at, words }) => (
        <li key={name} class={at ? 'done' : undefined}>
          <b>{name}</b> {at && <time dateTime={at}>{moment(at)}</time>} {words && <small>{words}</small>}
          {!at && <span class="sr">not yet</span>}
        </li>
      ))}
    </ol>
  );
}
