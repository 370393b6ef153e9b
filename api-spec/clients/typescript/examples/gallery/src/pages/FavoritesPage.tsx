import * as artworks from '@onlyarts/client/operations/artworks';
import { client } from '../client';
import { useLoading } from '../loading';
import { Empty } from '../parts/Empty';
import { Heading } from '../parts/Heading';
import { Loaded } from '../parts/Loaded';
import { SignedIn } from '../parts/SignedIn';
import { WorkCards } from '../parts/WorkCard';
import { to } from '../router';

export function FavoritesPage() {
  return <SignedIn>{() => <Favorites />}</SignedIn>;
}

/** What somebody wants to find again. */
function Favorites() {
  const loading = useLoading(async (signal) => (await artworks.listFavorites(client, { limit: 100 }, { signal })).artworks, []);
  return (
    <>
      <Heading title="Favorites" />
      <Loaded from={loading}>
        {(works) =>
          works.length === 0 ? (
            <Empty title="No favorites yet">
              The heart beside <a href={to('artworks')}>a work</a> keeps it here.
            </Empty>
          ) : (
            <WorkCards of={works} />
          )
        }
      </Loaded>
    </>
  );
}
