import { client } from '../client';
import { useLoading } from '../loading';
import { ActionButton } from '../parts/Action';
import { Loaded } from '../parts/Loaded';
import { account } from '../session';
import { count, day } from '../words';

/** Somebody, as everybody sees them. */
export function PersonPage({ username }: { username: string }) {
  const loading = useLoading(async (signal) => (await client.get('/users/{username}', { path: { username }, signal })).user, [username, account.value?.id]);
  const follow = (userId: string, isFollowing: boolean) => async () => {
    const path = { userId };
    await (isFollowing ? client.delete('/users/{userId}/follow', { path }) : client.post('/users/{userId}/follow', { path }));
    loading.reload();
  };
  return (
    <section class="narrow wide">
      <Loaded from={loading}>
        {(person) => (
          <>
            <h1>
              {person.fullName ?? person.username} <small>{person.username}</small>
            </h1>
            <p class="fine">
              {count(person.artworksCount, 'work')} · {count(person.followersCount, 'follower')} · here since {day(person.createdAt)}
            </p>
            {person.bio && <p class="lead">{person.bio}</p>}
            {account.value && account.value.id !== person.id && (
              <ActionButton act={follow(person.id, person.isFollowing ?? false)} pressed={person.isFollowing ?? false}>
                {person.isFollowing ? 'No longer follow' : 'Follow'}
              </ActionButton>
            )}
          </>
        )}
      </Loaded>
    </section>
  );
}
