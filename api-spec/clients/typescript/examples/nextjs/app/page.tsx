import { formatMoney } from '@onlyarts/client';
import * as artworks from '@onlyarts/client/operations/artworks';
import { visitor } from '@onlyarts/client/server';
import { onlyarts } from '../onlyarts';
import { leave } from './actions';

/** The newest works, and who is looking at them. */
export default async function Works() {
  const client = onlyarts();
  const user = await visitor(client);
  const { artworks: works } = await artworks.list(client, { limit: 12 });
  return (
    <main>
      {user ? (
        <form action={leave}>
          <p>{`Signed in as ${user.username}`}</p>
          <button>Sign out</button>
        </form>
      ) : (
        <a href="/sign-in">Sign in</a>
      )}
      <ul>
        {works.map((work) => (
          <li key={work.id}>{`${work.title} by ${work.artist.username}, ${formatMoney({ amount: work.price, currency: 'USD' }, 'en')}`}</li>
        ))}
      </ul>
    </main>
  );
}
