import * as dealing from '@onlyarts/client/operations/cases';
import { client } from '../client';
import { useLoading } from '../loading';
import { nameOf } from '../parts/Avatar';
import { Heading } from '../parts/Heading';
import { Loaded } from '../parts/Loaded';
import { Rows } from '../parts/Rows';
import { SignedIn } from '../parts/SignedIn';
import { StatusBadge } from '../parts/StatusBadge';
import { to } from '../router';
import { kind, money } from '../words';

export function CasesPage() {
  return <SignedIn>{(me) => <Cases me={me.id} />}</SignedIn>;
}

/** What went wrong with something bought or sold. */
function Cases({ me }: { me: string }) {
  const loading = useLoading(async (signal) => (await dealing.list(client, { limit: 50 }, { signal })).cases, []);
  return (
    <section class="narrow wide">
      <Heading title="Cases" />
      <Loaded from={loading}>
        {(cases) => (
          <Rows of={cases} label="Cases" empty="Nothing went wrong">
            {(it) => (
              <a href={to('cases', it.id)}>
                <b>{it.subject.title}</b>
                <span>
                  {kind(it.reason)} · {it.buyer.id === me ? nameOf(it.seller) : nameOf(it.buyer)}
                </span>
                <StatusBadge of={it.status} />
                <span class="price">{money(it.amountAtStake)}</span>
              </a>
            )}
          </Rows>
        )}
      </Loaded>
    </section>
  );
}
