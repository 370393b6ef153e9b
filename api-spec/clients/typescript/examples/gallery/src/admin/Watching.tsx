import * as administration from '@onlyarts/client/operations/administration';
import { client } from '../client';
import { useLoading } from '../loading';
import { ActionButton } from '../parts/Action';
import { nameOf } from '../parts/Avatar';
import { Loaded } from '../parts/Loaded';
import { Rows } from '../parts/Rows';
import { count, kind, moment } from '../words';

/** What admins did. */
export function AuditLog() {
  const loading = useLoading((signal) => administration.listDeeds(client, { limit: 50 }, { signal }), []);
  return (
    <Loaded from={loading}>
      {({ deeds }) => (
        <Rows of={deeds} label="What admins did" empty="No admin has done anything yet">
          {(it) => (
            <div>
              <b>{kind(it.act)}</b> <small>{moment(it.createdAt)}</small>
              <p>
                {nameOf(it.admin)}, {it.subjectKind} <code>{it.subjectId}</code>
              </p>
            </div>
          )}
        </Rows>
      )}
    </Loaded>
  );
}

/** What failed and is tried again, or was given up. */
export function FailedItems() {
  const loading = useLoading((signal) => administration.listFailedItems(client, { limit: 50 }, { signal }), []);
  return (
    <Loaded from={loading}>
      {({ failedItems }) => (
        <Rows of={failedItems} label="What failed" empty="Nothing failed">
          {(it) => (
            <div>
              <b>{it.job}</b> <small>{it.item}</small>
              <p>
                {it.message} {count(it.attempts, 'attempt')}, the last {moment(it.lastFailedAt)}.{' '}
                {it.nextAttemptAt ? `Tried again ${moment(it.nextAttemptAt)}.` : 'Given up.'}
              </p>
              <ActionButton act={() => administration.retryFailedItem(client, { failedItemId: it.id }).then(loading.reload)} label={`Try ${it.item} again`}>
                Try again now
              </ActionButton>
            </div>
          )}
        </Rows>
      )}
    </Loaded>
  );
}
