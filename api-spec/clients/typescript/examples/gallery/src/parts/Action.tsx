import type { ComponentChildren } from 'preact';
import { useAction } from '../loading';
import { Trouble } from './Trouble';

interface ButtonProps {
  act: () => Promise<unknown>;
  class?: string;
  label?: string;
  pressed?: boolean;
  children: ComponentChildren;
}

/** A button that does something, says when it is at it, and what went wrong. */
export function ActionButton({ act, label, pressed, children, ...rest }: ButtonProps) {
  const { running, trouble, run } = useAction(act);
  return (
    <>
      <button type="button" {...rest} aria-label={label} aria-pressed={pressed} aria-busy={running} disabled={running} onClick={() => run()}>
        {children}
      </button>
      <Trouble of={trouble} />
    </>
  );
}

interface FormProps {
  act: (fields: Record<string, string>, form: HTMLFormElement) => Promise<unknown>;
  submit: string;
  class?: string;
  children: ComponentChildren;
}

/** A form whose fields come as one record of texts. */
export function ActionForm(props: FormProps) {
  let form: HTMLFormElement | null = null;
  const action = useAction(() => props.act(texts(form!), form!));
  return (
    <form
      class={props.class ?? 'form'}
      ref={(element) => void (form = element)}
      onSubmit={(event) => {
        event.preventDefault();
        action.run();
      }}
    >
      {props.children}
      <button type="submit" class="primary" aria-busy={action.running} disabled={action.running}>
        {props.submit}
      </button>
      <Trouble of={action.trouble} />
    </form>
  );
}

function texts(form: HTMLFormElement): Record<string, string> {
  return Object.fromEntries([...new FormData(form)].filter((entry): entry is [string, string] => typeof entry[1] === 'string' && entry[1] !== ''));
}
