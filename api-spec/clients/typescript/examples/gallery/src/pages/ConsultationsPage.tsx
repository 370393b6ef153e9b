import type { Schemas } from '@onlyarts/client';
import { client } from '../client';
import { useLoading } from '../loading';
import { nameOf } from '../parts/Avatar';
import { Empty } from '../parts/Empty';
import { Loaded } from '../parts/Loaded';
import { SignedIn } from '../parts/SignedIn';
import { StatusBadge } from '../parts/StatusBadge';
import { to } from '../router';
import { moment, money } from '../words';

export function ConsultationsPage() {
  return <SignedIn>{(me) => <Consultations me={me} />}</SignedIn>;
}

export function ConsultationPage({ id }: { id: string }) {
  return <SignedIn>{(me) => <Consultation id={id} me={me} />}</SignedIn>;
}

const other = (consultation: Schemas['Consultation'], me: Schemas['Account']) =>
  nameOf(consultation.artist.id === me.id ? consultation.client : consultation.artist);

function Consultations({ me }: { me: Schemas['Account'] }) {
  const loading = useLoading(async (signal) => (await client.get('/consultations', { query: { limit: 50 }, signal })).consultations, []);
  return (
    <section class="narrow wide">
      <h1>Consultations</h1>
      <Loaded from={loading}>
        {(consultations) =>
          consultations.length === 0 ? (
            <Empty title="Nothing is booked" />
          ) : (
            <ul class="rows">
              {consultations.map((consultation) => (
                <li key={consultation.id}>
                  <a href={to('consultations', consultation.id)}>
                    <b>{moment(consultation.scheduledAt)}</b>
                    <span>with {other(consultation, me)}</span>
                    <StatusBadge of={consultation.status} />
                    <span class="price">{money(consultation.price)}</span>
                  </a>
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </section>
  );
}

function Consultation({ id, me }: { id: string; me: Schemas['Account'] }) {
  const loading = useLoading(async (signal) => (await client.get('/consultations/{consultationId}', { path: { consultationId: id }, signal })).consultation, [id]);
  return (
    <section class="narrow wide">
      <Loaded from={loading}>
        {(consultation) => (
          <>
            <h1>
              {moment(consultation.scheduledAt)} <small>with {other(consultation, me)}</small>
            </h1>
            <p class="standing" role="status">
              <StatusBadge of={consultation.status} /> {consultation.duration} minutes · {consultation.isFree ? 'free' : money(consultation.price)} · {consultation.paymentStatus}
            </p>
            {consultation.notes && <p class="lead">{consultation.notes}</p>}
            {consultation.status === 'scheduled' && consultation.meetingLink && (
              <p>
                <a class="button primary" href={consultation.meetingLink}>
                  Join the meeting
                </a>
              </p>
            )}
          </>
        )}
      </Loaded>
    </section>
  );
}
