import type { Schemas } from '@onlyarts/client';
import * as commissions from '@onlyarts/client/operations/commissions';
import * as handovers from '@onlyarts/client/operations/handover';
import * as milestoning from '@onlyarts/client/operations/milestones';
import { client } from '../client';
import { useLoading } from '../loading';
import { nameOf } from '../parts/Avatar';
import { CommissionMoves } from '../parts/CommissionMoves';
import { Figure } from '../parts/Figure';
import { Handover } from '../parts/Handover';
import { Heading } from '../parts/Heading';
import { Loaded } from '../parts/Loaded';
import { Milestones } from '../parts/Milestones';
import { SignedIn } from '../parts/SignedIn';
import { StatusBadge } from '../parts/StatusBadge';
import { to } from '../router';
import { useEvents } from '../session';
import { day, kind, moment, money } from '../words';

export function CommissionPage({ id }: { id: string }) {
  return <SignedIn>{(me) => <Commission commissionId={id} me={me} />}</SignedIn>;
}

/** What was asked of an artist, how far it has come, and what each of the two may do now. */
function Commission({ commissionId, me }: { commissionId: string; me: Schemas['Account'] }) {
  const loading = useLoading(
    async (signal) => {
      const about = { commissionId };
      const [{ commission }, { milestones }, { history }, { files }] = await Promise.all([
        commissions.get(client, about, { signal }),
        milestoning.list(client, about, { signal }),
        commissions.listHistory(client, about, { signal }),
        handovers.listCommissionFiles(client, about, { signal }),
      ]);
      return { commission, milestones, history, files };
    },
    [commissionId],
  );
  useEvents((told) => void (told.event === 'notification' && told.data.link === `/commissions/${commissionId}` && loading.reload()), [commissionId]);
  return (
    <section class="narrow wide">
      <Loaded from={loading}>
        {({ commission, milestones, history, files }) => (
          <>
            <Heading title={commission.title}>commission</Heading>
            <p class="standing" role="status">
              <StatusBadge of={commission.status} /> {money(commission.budget)}
              {commission.deadline && ` · due ${day(commission.deadline)}`}
            </p>
            <p class="by">
              {nameOf(commission.client)} asked <a href={to('users', commission.artist.username)}>{nameOf(commission.artist)}</a>
            </p>
            <p class="lead">{commission.description}</p>
            {commission.artistNotes && <p>{commission.artistNotes}</p>}
            {commission.finalArtworkUrl && <img class="final" src={commission.finalArtworkUrl} alt={`The finished work: ${commission.title}`} />}
            {commission.finalArtworkLocked && <p class="fine">The work is finished. You see it once every step is paid.</p>}
            <Money of={commission.milestoneTotals} />
            <Milestones commission={commission} milestones={milestones} changed={loading.reload} />
            <Handover commission={commission} milestones={milestones} files={files} isArtist={commission.artist.id === me.id} changed={loading.reload} />
            <CommissionMoves of={commission} changed={loading.reload} />
            <History of={history} />
          </>
        )}
      </Loaded>
    </section>
  );
}

/** Where the money is. */
function Money({ of: { count, unpaid, inEscrow, released, refunded } }: { of: Schemas['MilestoneTotals'] }) {
  if (count === 0) {
    return null;
  }
  return (
    <dl class="figures">
      {Object.entries({ 'To be paid': unpaid, 'Kept safe': inEscrow, 'With the artist': released, 'Given back': refunded })
        .filter(([, amount]) => amount !== 0)
        .map(([name, amount]) => (
          <Figure key={name} name={name} value={money(amount)} />
        ))}
    </dl>
  );
}

function History({ of }: { of: Schemas['CommissionMove'][] }) {
  return (
    <details class="more-of-it">
      <summary>What has happened</summary>
      <ol class="timeline">
        {of.map((move) => (
          <li key={move.at} class="done">
            <b>{kind(move.to)}</b> <time dateTime={move.at}>{moment(move.at)}</time> <small>by {move.by ? nameOf(move.by) : move.side}</small>
            {move.note && <p>{move.note}</p>}
          </li>
        ))}
      </ol>
    </details>
  );
}
