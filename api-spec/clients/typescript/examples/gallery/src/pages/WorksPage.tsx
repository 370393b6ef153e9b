import type { Schemas } from '@onlyarts/client';
import * as artworks from '@onlyarts/client/operations/artworks';
import { client } from '../client';
import { useLoading } from '../loading';
import { StudioNav } from '../parts/AccountNav';
import { Heading } from '../parts/Heading';
import { Loaded } from '../parts/Loaded';
import { Rows } from '../parts/Rows';
import { SignedIn } from '../parts/SignedIn';
import { StatusBadge } from '../parts/StatusBadge';
import { to } from '../router';
import { count, kind, money } from '../words';

const STATES = ['published', 'draft', 'sold', 'archived'] as const;

export function WorksPage() {
  return <SignedIn>{(me) => <Works me={me} />}</SignedIn>;
}

/** All works of an artist, drafts and sold ones too. */
function Works({ me }: { me: Schemas['Account'] }) {
  const loading = useLoading(
    async (signal) => {
      const found = await Promise.all(STATES.map((status) => artworks.list(client, { artist: me.username, status, limit: 100 }, { signal })));
      return found.flatMap((page) => page.artworks);
    },
    [me.id],
  );
  return (
    <section class="narrow wide">
      <StudioNav />
      <Heading title="Your works" />
      <Loaded from={loading}>
        {(works) => (
          <Rows of={works} label="Your works" empty="Nothing hangs yet">
            {(work) => (
              <a href={to('studio', 'works', work.id)}>
                <b>{work.title}</b>
                <span>
                  {kind(work.category)} · {count(work.viewsCount, 'view')} · {count(work.favoritesCount, 'favorite')}
                </span>
                <StatusBadge of={work.status} />
                <span class="price">{money(work.price)}</span>
              </a>
            )}
          </Rows>
        )}
      </Loaded>
      <p>
        <a class="button" href={to('studio')}>
          Hang another
        </a>
      </p>
    </section>
  );
}
