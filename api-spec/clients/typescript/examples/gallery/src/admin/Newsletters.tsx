import * as newsletter from '@onlyarts/client/operations/newsletter';
import { client } from '../client';
import { useLoading } from '../loading';
import { ActionForm } from '../parts/Action';
import { Area, Field } from '../parts/Field';
import { Loaded } from '../parts/Loaded';
import { Rows } from '../parts/Rows';
import { count, day } from '../words';

/** Issues that went out, and the next one. */
export function Newsletters() {
  const loading = useLoading((signal) => newsletter.list(client, { limit: 50 }, { signal }), []);
  const send = async ({ subject = '', text = '' }: Record<string, string>, form: HTMLFormElement) => {
    await newsletter.send(client, { subject, text });
    form.reset();
    loading.reload();
  };
  return (
    <>
      <ActionForm act={send} submit="Send it to everybody who subscribed">
        <Field label="Subject" name="subject" required />
        <Area label="Text" name="text" required rows={8} />
      </ActionForm>
      <Loaded from={loading}>
        {({ newsletters }) => (
          <Rows of={newsletters} label="Issues" empty="No issue went out yet">
            {(it) => (
              <div>
                <b>{it.subject}</b>{' '}
                <small>
                  {day(it.createdAt)} · {it.sent} of {count(it.recipients, 'reader')}
                  {it.failed > 0 && `, ${it.failed} not reached`}
                </small>
              </div>
            )}
          </Rows>
        )}
      </Loaded>
    </>
  );
}
