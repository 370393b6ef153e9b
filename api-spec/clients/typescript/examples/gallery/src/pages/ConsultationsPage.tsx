import type { Schemas } from '@onlyarts/client';
import * as booking from '@onlyarts/client/operations/consultations';
import { client } from '../client';
import { useLoading } from '../loading';
import { nameOf } from '../parts/Avatar';
import { Heading } from '../parts/Heading';
import { Loaded } from '../parts/Loaded';
import { Rows } from '../parts/Rows';
import { SignedIn } from '../parts/SignedIn';
import { StatusBadge } from '../parts/StatusBadge';
import { to } from '../router';
import { moment, money } from '../words';

export function ConsultationsPage() {
  return <SignedIn>{(me) => <Consultations me={me} />}</SignedIn>;
}

function Consultations({ me }: { me: Schemas['Account'] }) {
  const loading = useLoading(async (signal) => (await booking.list(client, { limit: 50 }, { signal })).consultations, []);
  return (
    <section class="narrow wide">
      <Heading title="Consultations" />
      {me.role === 'artist' && (
        <p>
          <a href={to('studio', 'hours')}>When you can be booked</a>
        </p>
      )}
      <Loaded from={loading}>
        {(consultations) => (
          <Rows of={consultations} label="Consultations" empty="Nothing is booked">
            {(it) => (
              <a href={to('consultations', it.id)}>
                <b>{moment(it.scheduledAt)}</b>
                <span>with {nameOf(it.artist.id === me.id ? it.client : it.artist)}</span>
                <StatusBadge of={it.status} />
                <span class="price">{it.isFree ? 'free' : money(it.price)}</span>
              </a>
            )}
          </Rows>
        )}
      </Loaded>
    </section>
  );
}
