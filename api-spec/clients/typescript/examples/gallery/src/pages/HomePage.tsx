import * as analytics from '@onlyarts/client/operations/analytics';
import * as artworks from '@onlyarts/client/operations/artworks';
import { client } from '../client';
import { useLoading } from '../loading';
import { Avatar, nameOf } from '../parts/Avatar';
import { Empty } from '../parts/Empty';
import { Heading } from '../parts/Heading';
import { Loaded } from '../parts/Loaded';
import { OnStage } from '../parts/OnStage';
import { Searching } from '../parts/Searching';
import { WorkCards } from '../parts/WorkCard';
import { to } from '../router';
import { count } from '../words';

/** What is on now, what is new, and who makes it. */
export function HomePage() {
  const loading = useLoading(async (signal) => (await artworks.list(client, { limit: 8, sort: 'createdAt', order: 'desc' }, { signal })).artworks, []);
  return (
    <>
      <Heading title="Works from the hands that made them" isHidden />
      <OnStage />
      <Searching />
      <section aria-labelledby="new">
        <header class="row spread">
          <h2 id="new">New on the walls</h2>
          <a href={to('artworks')}>All works</a>
        </header>
        <Loaded from={loading}>
          {(works) =>
            works.length === 0 ? (
              <Empty title="The walls are still bare">
                Start the service with <code>-Ddemo</code> for a gallery to look at, or register as an artist and hang the first work.
              </Empty>
            ) : (
              <WorkCards of={works} />
            )
          }
        </Loaded>
      </section>
      <Artists />
    </>
  );
}

/** Those whom most follow. */
function Artists() {
  const top = useLoading(async (signal) => (await analytics.getTopArtists(client, { by: 'followers', count: 6 }, { signal })).artists, []);
  if (!top.value?.length) {
    return null;
  }
  return (
    <section class="apart" aria-labelledby="artists">
      <h2 id="artists">Artists whom others follow</h2>
      <ul class="people">
        {top.value.map(({ artist, followersCount }) => (
          <li key={artist.id}>
            <a href={to('users', artist.username)}>
              <Avatar of={artist} />
              <span>
                <b>{nameOf(artist)}</b>
                <small>{count(followersCount, 'follower')}</small>
              </span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
