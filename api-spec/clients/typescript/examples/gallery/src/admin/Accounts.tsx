import type { Schemas } from '@onlyarts/client';
import * as moderation from '@onlyarts/client/operations/moderation';
import { client } from '../client';
import { useLoading } from '../loading';
import { ActionButton, ActionForm } from '../parts/Action';
import { Area, Choice, Field } from '../parts/Field';
import { Loaded } from '../parts/Loaded';
import { Rows } from '../parts/Rows';
import { ask, place, to } from '../router';
import { count, day, money } from '../words';

/** Everybody with an account, found by name or address. */
export function Accounts() {
  const q = place.value.query.get('q') ?? '';
  const loading = useLoading((signal) => moderation.listAccounts(client, { q: q || undefined, limit: 50 }, { signal }), [q]);
  return (
    <>
      <ActionForm act={async ({ q: wanted = '' }) => ask({ q: wanted })} submit="Search">
        <Field label="Name or e-mail" name="q" type="search" value={q} />
      </ActionForm>
      <Loaded from={loading}>
        {({ users, pagination }) => (
          <>
            <p class="fine">{count(pagination.total, 'account')}</p>
            <Rows of={users} label="Accounts" empty="Nobody is called that">
              {(user) => <Account user={user} changed={loading.reload} />}
            </Rows>
          </>
        )}
      </Loaded>
    </>
  );
}

function Account({ user, changed }: { user: Schemas['AdministeredAccount']; changed: () => void }) {
  const userId = user.id;
  const then = (act: Promise<unknown>) => act.then(changed);
  return (
    <div>
      <a href={to('users', user.username)}>
        <b>{user.fullName ?? user.username}</b>
      </a>{' '}
      <small>
        {user.username} · {user.email} · {user.role} · since {day(user.createdAt)}
        {user.role === 'artist' && ` · earned ${money(user.totalEarnings)}`}
      </small>
      {user.isSuspended && <strong> Suspended</strong>}
      <details class="more-of-it">
        <summary>Look after {user.username}</summary>
        <p class="row">
          {user.role === 'artist' && !user.isVerified && <ActionButton act={() => then(moderation.verifyUser(client, { userId }))}>Verify the artist</ActionButton>}
          {user.isSuspended && <ActionButton act={() => then(moderation.reinstateUser(client, { userId }))}>Let them in again</ActionButton>}
        </p>
        {!user.isSuspended && (
          <ActionForm act={({ reason = '' }) => then(moderation.suspendUser(client, { userId, reason }))} submit={`Suspend ${user.username}`}>
            <p class="fine">They are signed out everywhere and nothing of theirs is shown; what they sold stays owed.</p>
            <Area label="Why" name="reason" required rows={2} />
          </ActionForm>
        )}
        <ActionForm act={({ role }) => then(moderation.changeRole(client, { userId, role: role as Schemas['KnownRole'] }))} submit="Change the role">
          <Choice label="Role" name="role" defaultValue={user.role}>
            {['user', 'artist', 'admin'].map((role) => (
              <option key={role} value={role} selected={role === user.role}>
                {role}
              </option>
            ))}
          </Choice>
        </ActionForm>
      </details>
    </div>
  );
}
