import type { Schemas } from '@onlyarts/client';
import * as blocks from '@onlyarts/client/operations/account';
import * as artworks from '@onlyarts/client/operations/artworks';
import * as livestreams from '@onlyarts/client/operations/livestreams';
import * as users from '@onlyarts/client/operations/users';
import { client } from '../client';
import { useLoading } from '../loading';
import { ActionButton } from '../parts/Action';
import { Avatar } from '../parts/Avatar';
import { Empty } from '../parts/Empty';
import { Heading } from '../parts/Heading';
import { Loaded } from '../parts/Loaded';
import { Report } from '../parts/Report';
import { StreamCard } from '../parts/StreamCard';
import { WorkCards } from '../parts/WorkCard';
import { signInFirst, to } from '../router';
import { account } from '../session';
import { count, day, money } from '../words';

/** Somebody, as everybody sees them: what they make, and what one can ask of them. */
export function PersonPage({ id: username }: { id: string }) {
  const loading = useLoading(async (signal) => (await users.get(client, { username }, { signal })).user, [username, account.value?.id]);
  return (
    <Loaded from={loading}>
      {(person) => (
        <>
          <header class="person">
            <Avatar of={person} />
            <div>
              <Heading title={person.fullName ?? person.username}>{person.isVerified && 'verified'}</Heading>
              <p class="fine">
                {person.username} · {count(person.artworksCount, 'work')} · {count(person.followersCount, 'follower')} · here since {day(person.createdAt)}
              </p>
              {person.bio && <p class="lead">{person.bio}</p>}
              <Asking person={person} changed={loading.reload} />
            </div>
          </header>
          {person.role === 'artist' && <Shown artist={person} />}
        </>
      )}
    </Loaded>
  );
}

/** Follow, commission, book, write. */
function Asking({ person, changed }: { person: Schemas['PublicProfile']; changed: () => void }) {
  const me = account.value;
  if (me?.id === person.id) {
    return (
      <a class="button" href={to('account')}>
        Change your profile
      </a>
    );
  }
  if (!me) {
    return (
      <p>
        <a href={signInFirst()}>Sign in</a> to follow, to write{person.role === 'artist' && ', to commission a work or to book a consultation'}.
      </p>
    );
  }
  const userId = person.id;
  const isFollowing = person.isFollowing ?? false;
  const follow = async () => {
    await (isFollowing ? users.unfollow(client, { userId }) : users.follow(client, { userId }));
    changed();
  };
  const of = `?of=${encodeURIComponent(person.username)}`;
  return (
    <>
      <div class="row">
        <ActionButton class={isFollowing ? undefined : 'primary'} act={follow} pressed={isFollowing}>
          {isFollowing ? 'Following' : 'Follow'}
        </ActionButton>
        <a class="button" href={to('conversations', 'new') + of}>
          Write
        </a>
        {person.role === 'artist' && (
          <>
            <a class="button" href={to('commissions', 'new') + of}>
              Commission a work
            </a>
            <a class="button" href={to('consultations', 'new') + of}>
              Book a consultation{person.hourlyRate ? `, ${money(person.hourlyRate)} an hour` : ''}
            </a>
          </>
        )}
      </div>
      <details class="more-of-it">
        <summary>Block</summary>
        <p>You two no longer write to each other, follow or comment each other.</p>
        <ActionButton act={async () => (await blocks.blockUser(client, { userId }), changed())}>Block {person.username}</ActionButton>
      </details>
      <Report subjectKind="person" subjectId={userId} />
    </>
  );
}

function Shown({ artist }: { artist: Schemas['PublicProfile'] }) {
  const loading = useLoading(
    async (signal) => {
      const [works, streams] = await Promise.all([
        artworks.list(client, { artist: artist.username, limit: 24, sort: 'createdAt', order: 'desc' }, { signal }),
        livestreams.list(client, { artistId: artist.id, limit: 6 }, { signal }),
      ]);
      return { works: works.artworks, streams: streams.livestreams };
    },
    [artist.id],
  );
  return (
    <Loaded from={loading}>
      {({ works, streams }) => (
        <>
          {streams.length > 0 && (
            <section class="apart" aria-labelledby="on-stage">
              <h2 id="on-stage">On stage</h2>
              <ul class="cards broad">
                {streams.map((stream) => (
                  <StreamCard key={stream.id} stream={stream} />
                ))}
              </ul>
            </section>
          )}
          <section aria-labelledby="works">
            <h2 id="works">Works</h2>
            {works.length === 0 && <Empty title="Nothing hangs here yet" />}
            <WorkCards of={works} />
          </section>
        </>
      )}
    </Loaded>
  );
}
