import type { Schemas } from '@onlyarts/client';
import * as commissioning from '@onlyarts/client/operations/commissions';
import { client } from '../client';
import { useLoading } from '../loading';
import { nameOf } from '../parts/Avatar';
import { Heading } from '../parts/Heading';
import { Loaded } from '../parts/Loaded';
import { Rows } from '../parts/Rows';
import { SignedIn } from '../parts/SignedIn';
import { StatusBadge } from '../parts/StatusBadge';
import { to } from '../router';
import { day, money } from '../words';

export function CommissionsPage() {
  return <SignedIn>{(me) => <Commissions me={me} />}</SignedIn>;
}

/** What somebody asked of artists, and what others asked of them. */
function Commissions({ me }: { me: Schemas['Account'] }) {
  const loading = useLoading(async (signal) => (await commissioning.list(client, { limit: 100 }, { signal })).commissions, []);
  const Side = ({ of, label, empty }: { of: Schemas['Commission'][]; label: string; empty: string }) => (
    <section aria-label={label}>
      {me.role === 'artist' && <h2>{label}</h2>}
      <Rows of={of} label={label} empty={empty}>
        {(it) => (
          <a href={to('commissions', it.id)}>
            <b>{it.title}</b>
            <span>
              {nameOf(it.artist.id === me.id ? it.client : it.artist)}
              {it.deadline && ` · due ${day(it.deadline)}`}
            </span>
            <StatusBadge of={it.status} />
            <span class="price">{money(it.budget)}</span>
          </a>
        )}
      </Rows>
    </section>
  );
  return (
    <section class="narrow wide">
      <Heading title="Commissions" />
      <Loaded from={loading}>
        {(all) => (
          <>
            {me.role === 'artist' && <Side of={all.filter((it) => it.artist.id === me.id)} label="Asked of you" empty="Nobody has asked for a work yet" />}
            <Side of={all.filter((it) => it.client.id === me.id)} label="Asked by you" empty="You have not asked for a work yet" />
          </>
        )}
      </Loaded>
    </section>
  );
}
