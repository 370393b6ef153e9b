import * as artworks from '@onlyarts/client/operations/artworks';
import * as users from '@onlyarts/client/operations/users';
import { client } from '../client';
import { useLoading } from '../loading';
import { Avatar, nameOf } from '../parts/Avatar';
import { Empty } from '../parts/Empty';
import { Heading } from '../parts/Heading';
import { Loaded } from '../parts/Loaded';
import { Searching } from '../parts/Searching';
import { WorkCards } from '../parts/WorkCard';
import { place, to } from '../router';
import { account } from '../session';
import { count } from '../words';

/** Works and people, by words of them. */
export function SearchPage() {
  const q = place.value.query.get('q') ?? '';
  return (
    <>
      <Heading title={q ? `Search: ${q}` : 'Search'} />
      <Searching q={q} />
      {q && <Found q={q} />}
    </>
  );
}

function Found({ q }: { q: string }) {
  const isKnown = account.value !== undefined;
  const loading = useLoading(
    async (signal) => {
      const [works, people] = await Promise.all([
        artworks.list(client, { q, limit: 24 }, { signal }),
        isKnown ? users.search(client, { q, limit: 12 }, { signal }) : { users: [] },
      ]);
      return { works: works.artworks, total: works.pagination.total, people: people.users };
    },
    [q, isKnown],
  );
  return (
    <Loaded from={loading}>
      {({ works, total, people }) => (
        <>
          {people.length > 0 && (
            <section class="apart" aria-labelledby="people">
              <h2 id="people">People</h2>
              <ul class="people">
                {people.map((person) => (
                  <li key={person.id}>
                    <a href={to('users', person.username)}>
                      <Avatar of={person} />
                      <span>
                        <b>{nameOf(person)}</b>
                        <small>
                          {person.role === 'artist' ? 'artist' : 'collector'} · {count(person.followersCount, 'follower')}
                        </small>
                      </span>
                    </a>
                  </li>
                ))}
              </ul>
            </section>
          )}
          {works.length > 0 && (
            <section aria-labelledby="works">
              <header class="row spread">
                <h2 id="works">{count(total, 'work')}</h2>
                <a href={`${to('artworks')}?q=${encodeURIComponent(q)}`}>Narrow it down</a>
              </header>
              <WorkCards of={works} />
            </section>
          )}
          {works.length + people.length === 0 && <Empty title="Nothing like that hangs here">Try other words{!isKnown && ', or sign in to find people too'}.</Empty>}
        </>
      )}
    </Loaded>
  );
}
