import { useState } from 'preact/hooks';
import type { Schemas } from '@onlyarts/client';
import * as consultations from '@onlyarts/client/operations/consultations';
import { client } from '../client';
import { useLoading } from '../loading';
import { ActionButton } from '../parts/Action';
import { nameOf } from '../parts/Avatar';
import { Complaint } from '../parts/Complaint';
import { Heading } from '../parts/Heading';
import { Loaded } from '../parts/Loaded';
import { Paying } from '../parts/Paying';
import { SignedIn } from '../parts/SignedIn';
import { Slots } from '../parts/Slots';
import { StatusBadge } from '../parts/StatusBadge';
import { save } from '../saving';
import { useEvents } from '../session';
import { moment, money } from '../words';

/** How the money stands, in plain words. */
const PAID: Record<string, string> = { free: 'free', unpaid: 'not paid yet', paid: 'paid', refunded: 'money given back' };

export function ConsultationPage({ id }: { id: string }) {
  return <SignedIn>{(me) => <Consultation consultationId={id} me={me} />}</SignedIn>;
}

function Consultation({ consultationId, me }: { consultationId: string; me: Schemas['Account'] }) {
  const loading = useLoading(async (signal) => (await consultations.get(client, { consultationId }, { signal })).consultation, [consultationId]);
  useEvents((told) => void (told.event === 'notification' && told.data.link === `/consultations/${consultationId}` && loading.reload()), [consultationId]);
  return (
    <section class="narrow wide">
      <Loaded from={loading}>
        {(it) => (
          <>
            <Heading title={moment(it.scheduledAt)}>with {nameOf(it.artist.id === me.id ? it.client : it.artist)}</Heading>
            <p class="standing" role="status">
              <StatusBadge of={it.status} /> {it.duration} minutes · {it.isFree ? 'free' : `${money(it.price)}, ${PAID[it.paymentStatus] ?? it.paymentStatus}`}
            </p>
            {it.notes && <p class="lead">{it.notes}</p>}
            {it.allowedActions?.includes('pay') && <Owed of={it} changed={loading.reload} />}
            {it.status === 'scheduled' && (
              <p class="row">
                {it.meetingLink && it.paymentStatus !== 'unpaid' && (
                  <a class="button primary" href={it.meetingLink}>
                    Join the meeting
                  </a>
                )}
                <ActionButton act={async () => save(await consultations.download(client, { consultationId }), 'consultation.ics', 'text/calendar')}>Put it in my calendar</ActionButton>
              </p>
            )}
            <Moves of={it} changed={loading.reload} />
            {it.client.id === me.id && it.paymentStatus === 'paid' && Date.parse(it.scheduledAt) < Date.now() && <Complaint kind="consultation" id={it.id} />}
          </>
        )}
      </Loaded>
    </section>
  );
}

/** The time is kept for half an hour, until it is paid. */
function Owed({ of: it, changed }: { of: Schemas['Consultation']; changed: () => void }) {
  const [intent, setIntent] = useState<Schemas['PaymentIntent']>();
  const request = async () => setIntent((await consultations.requestPayment(client, { consultationId: it.id })).paymentIntent);
  return intent ? (
    <Paying intent={intent.id} status={intent.status} amount={it.price} words="Your card is charged now. The artist gets the money a week after you have talked." changed={changed} />
  ) : (
    <p class="card">
      <span>The time is yours until {it.payBy ? moment(it.payBy) : 'it is paid'}.</span>{' '}
      <ActionButton class="primary" act={request}>
        Pay {money(it.price)}
      </ActionButton>
    </p>
  );
}

function Moves({ of: it, changed }: { of: Schemas['Consultation']; changed: () => void }) {
  const [start, setStart] = useState<string>();
  const consultationId = it.id;
  const may = (action: Schemas['ConsultationAction']) => it.allowedActions?.includes(action) ?? false;
  const then = async (deed: Promise<unknown>) => {
    await deed;
    changed();
  };
  return (
    <>
      <p class="row">
        {may('complete') && <ActionButton act={() => then(consultations.update(client, { consultationId, status: 'completed' }))}>We have talked</ActionButton>}
        {may('no_show') && <ActionButton act={() => then(consultations.update(client, { consultationId, status: 'no_show' }))}>Nobody came</ActionButton>}
      </p>
      {may('reschedule') && (
        <details class="more-of-it">
          <summary>Another time</summary>
          <Slots artistId={it.artist.id} minutes={it.duration} chosen={start} choose={setStart} />
          {start && (
            <ActionButton class="primary" act={() => then(consultations.reschedule(client, { consultationId, scheduledAt: start }))}>
              Move it to {moment(start)}
            </ActionButton>
          )}
        </details>
      )}
      {may('cancel') && (
        <details class="more-of-it">
          <summary>Call it off</summary>
          {!it.isFree && it.cancelFreeUntil && <p>Until {moment(it.cancelFreeUntil)} the money is given back. After that it is the artist’s, unless the artist calls it off.</p>}
          <ActionButton act={() => then(consultations.cancel(client, { consultationId }))}>Call it off</ActionButton>
        </details>
      )}
    </>
  );
}
