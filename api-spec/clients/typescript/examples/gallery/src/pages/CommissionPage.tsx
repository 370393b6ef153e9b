import { client } from '../client';
import { useLoading } from '../loading';
import { nameOf } from '../parts/Avatar';
import { Loaded } from '../parts/Loaded';
import { SignedIn } from '../parts/SignedIn';
import { StatusBadge } from '../parts/StatusBadge';
import { day, money } from '../words';

export function CommissionPage({ id }: { id: string }) {
  return <SignedIn>{() => <Commission id={id} />}</SignedIn>;
}

/** What was asked of an artist, and how far it has come. */
function Commission({ id }: { id: string }) {
  const path = { commissionId: id };
  const loading = useLoading(
    async (signal) => {
      const [{ commission }, { milestones }] = await Promise.all([
        client.get('/commissions/{commissionId}', { path, signal }),
        client.get('/commissions/{commissionId}/milestones', { path, signal }),
      ]);
      return { commission, milestones };
    },
    [id],
  );
  return (
    <section class="narrow wide">
      <Loaded from={loading}>
        {({ commission, milestones }) => (
          <>
            <h1>
              {commission.title} <small>commission</small>
            </h1>
            <p class="standing" role="status">
              <StatusBadge of={commission.status} /> {money(commission.budget)}
              {commission.deadline && ` · due ${day(commission.deadline)}`}
            </p>
            <p class="by">
              {nameOf(commission.client)} asked {nameOf(commission.artist)}
            </p>
            <p class="lead">{commission.description}</p>
            {commission.artistNotes && <p>{commission.artistNotes}</p>}
            <ul class="rows" aria-label="Milestones">
              {milestones.map((milestone) => (
                <li key={milestone.id}>
                  <b>{milestone.title}</b>
                  <span>{milestone.deliveredAt && `delivered ${day(milestone.deliveredAt)}`}</span>
                  <StatusBadge of={milestone.status} />
                  <span class="price">{money(milestone.amount)}</span>
                </li>
              ))}
            </ul>
          </>
        )}
      </Loaded>
    </section>
  );
}
