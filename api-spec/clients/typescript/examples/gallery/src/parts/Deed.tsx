import type { ComponentChildren } from 'preact';
import { useDeed } from '../loading';
import { Trouble } from './Trouble';

/** A button that does something, says when it is at it, and what went wrong. */
export function DeedButton(props: { act: () => Promise<unknown>; class?: string; label?: string; pressed?: boolean; children: ComponentChildren }) {
  const deed = useDeed(props.act);
  return (
    <>
      <button type="button" class={props.class} aria-label={props.label} aria-pressed={props.pressed} aria-busy={deed.running} disabled={deed.running} onClick={deed.run}>
        {props.children}
      </button>
      <Trouble of={deed.trouble} />
    </>
  );
}

/** A form whose fields come as one record of texts. */
export function DeedForm(props: { act: (fields: Record<string, string>, form: HTMLFormElement) => Promise<unknown>; submit: string; class?: string; children: ComponentChildren }) {
  let form: HTMLFormElement | null = null;
  const deed = useDeed(() => props.act(texts(form!), form!));
  return (
    <form
      class={props.class ?? 'form'}
      ref={(element) => void (form = element)}
      onSubmit={(event) => {
        event.preventDefault();
        deed.run();
      }}
    >
      {props.children}
      <button type="submit" class="primary" aria-busy={deed.running} disabled={deed.running}>
        {props.submit}
      </button>
      <Trouble of={deed.trouble} />
    </form>
  );
}

function texts(form: HTMLFormElement): Record<string, string> {
  return Object.fromEntries([...new FormData(form)].filter((entry): entry is [string, string] => typeof entry[1] === 'string' && entry[1] !== ''));
}
