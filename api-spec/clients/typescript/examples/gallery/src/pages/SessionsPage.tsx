import { useState } from 'preact/hooks';
import type { Schemas } from '@onlyarts/client';
import * as passwords from '@onlyarts/client/operations/passwords';
import * as sessioning from '@onlyarts/client/operations/sessions';
import { client } from '../client';
import { useLoading } from '../loading';
import { AccountNav } from '../parts/AccountNav';
import { ActionButton, ActionForm } from '../parts/Action';
import { Field } from '../parts/Field';
import { Heading } from '../parts/Heading';
import { Loaded } from '../parts/Loaded';
import { SignedIn } from '../parts/SignedIn';
import { since } from '../words';

export function SessionsPage() {
  return <SignedIn>{() => <Sessions />}</SignedIn>;
}

/** Where somebody is signed in, and the password. */
function Sessions() {
  const loading = useLoading(async (signal) => (await sessioning.list(client, { signal })).sessions, []);
  return (
    <section class="narrow wide">
      <AccountNav />
      <Heading title="Password and sessions" />
      <NewPassword changed={loading.reload} />
      <section class="apart" aria-labelledby="sessions">
        <h2 id="sessions">Where you are signed in</h2>
        <Loaded from={loading}>
          {(sessions) => (
            <>
              <ul class="rows">
                {sessions.map((it) => (
                  <Session key={it.id} it={it} changed={loading.reload} />
                ))}
              </ul>
              {sessions.length > 1 && <ActionButton act={async () => (await sessioning.endOther(client), loading.reload())}>End all others</ActionButton>}
            </>
          )}
        </Loaded>
      </section>
    </section>
  );
}

function Session({ it, changed }: { it: Schemas['Session']; changed: () => void }) {
  return (
    <li>
      <b class="one-line">{it.userAgent ?? 'Somewhere'}</b>
      <span>
        {it.ipAddress} · used {since(it.lastUsedAt)}
      </span>
      {it.isCurrent ? (
        <span class="status">this one</span>
      ) : (
        <ActionButton class="quiet" act={async () => (await sessioning.end(client, { sessionId: it.id }), changed())}>
          End it
        </ActionButton>
      )}
    </li>
  );
}

function NewPassword({ changed }: { changed: () => void }) {
  const [done, setDone] = useState(false);
  const change = async ({ oldPassword = '', newPassword = '' }: Record<string, string>, form: HTMLFormElement) => {
    await passwords.change(client, { oldPassword, newPassword });
    form.reset();
    setDone(true);
    changed();
  };
  return (
    <>
      <ActionForm act={change} submit="Change the password">
        <Field label="Password until now" name="oldPassword" type="password" required autocomplete="current-password" />
        <Field label="New password" name="newPassword" type="password" required minLength={8} autocomplete="new-password" hint="At least 8 characters" />
      </ActionForm>
      {done && <p role="status">Your password is changed, and all other sessions have ended.</p>}
    </>
  );
}
