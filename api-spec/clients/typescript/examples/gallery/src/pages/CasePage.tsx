import type { Schemas } from '@onlyarts/client';
import { client } from '../client';
import { useLoading } from '../loading';
import { ActionButton, ActionForm } from '../parts/Action';
import { nameOf } from '../parts/Avatar';
import { Loaded } from '../parts/Loaded';
import { SignedIn } from '../parts/SignedIn';
import { StatusBadge } from '../parts/StatusBadge';
import { kind, moment, money, since } from '../words';

export function CasePage({ id }: { id: string }) {
  return <SignedIn>{() => <CaseDetail id={id} />}</SignedIn>;
}

/** What went wrong with something paid for, and what the two said of it. */
function CaseDetail({ id }: { id: string }) {
  const path = { caseId: id };
  const loading = useLoading((signal) => client.get('/cases/{caseId}', { path, signal }), [id]);
  const write = async ({ text = '' }: Record<string, string>, form: HTMLFormElement) => {
    await client.post('/cases/{caseId}/messages', { path, body: { text } });
    form.reset();
    loading.reload();
  };
  const accept = async () => {
    await client.post('/cases/{caseId}/accept', { path });
    loading.reload();
  };
  return (
    <section class="narrow wide comments">
      <Loaded from={loading}>
        {({ case: it, entries }) => (
          <>
            <h1>
              Case <small>{it.subject.title}</small>
            </h1>
            <p class="standing" role="status">
              <StatusBadge of={it.status} /> {kind(it.reason)} · {money(it.amountAtStake)} at stake
              {it.dueBy && ` · answer by ${moment(it.dueBy)}`}
            </p>
            <ol>
              {entries.map((entry) => (
                <Entry key={entry.id} entry={entry} />
              ))}
            </ol>
            {it.allowedActions.includes('accept') && (
              <ActionButton class="primary" act={accept}>
                Accept the offer
              </ActionButton>
            )}
            {it.allowedActions.includes('message') && (
              <ActionForm class="say" submit="Write" act={write}>
                <textarea name="text" rows={3} required aria-label="Your message" placeholder="Your message" />
              </ActionForm>
            )}
          </>
        )}
      </Loaded>
    </section>
  );
}

function Entry({ entry }: { entry: Schemas['CaseEntry'] }) {
  return (
    <li>
      <b>{entry.by ? nameOf(entry.by) : 'The platform'}</b> {kind(entry.kind).toLowerCase()} <time dateTime={entry.at}>{since(entry.at)}</time>
      {entry.amount != null && <p class="price">{money(entry.amount)}</p>}
      {entry.text && <p>{entry.text}</p>}
    </li>
  );
}
