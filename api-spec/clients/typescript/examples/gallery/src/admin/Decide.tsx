import type { ComponentChildren } from 'preact';
import { ActionForm } from '../parts/Action';
import { Area } from '../parts/Field';

interface Props {
  act: (fields: Record<string, string>) => Promise<unknown>;
  submit: string;
  /** How the reason is asked for. */
  why: string;
  children: ComponentChildren;
}

/** A decision with its `reason`, behind a word, so that nobody makes it by accident. */
export function Decide({ act, submit, why, children }: Props) {
  return (
    <details class="more-of-it">
      <summary>Decide</summary>
      <ActionForm act={act} submit={submit}>
        {children}
        <Area label={why} name="reason" required rows={2} />
      </ActionForm>
    </details>
  );
}
