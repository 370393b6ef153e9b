import type { Schemas } from '@onlyarts/client';
import { client } from '../client';
import { useLoading } from '../loading';
import { Comments } from '../parts/Comments';
import { ActionButton } from '../parts/Action';
import { Loaded } from '../parts/Loaded';
import { Avatar, nameOf } from '../parts/Avatar';
import { Picture } from '../parts/Picture';
import { go, signInFirst, to } from '../router';
import { account, countCart } from '../session';
import { count, day, kind, money } from '../words';

export function ArtworkPage({ id }: { id: string }) {
  const loading = useLoading(async (signal) => (await client.get('/artworks/{artworkId}', { path: { artworkId: id }, signal })).artwork, [id, account.value?.id]);
  return (
    <Loaded from={loading}>
      {(work) => (
        <>
          <article class="exhibit">
            <Picture src={work.imageUrl} alt={work.title} eager />
            <div class="placard">
              <h1>{work.title}</h1>
              <p class="by">
                <Avatar of={work.artist} /> {nameOf(work.artist)}
              </p>
              {work.description && <p class="lead">{work.description}</p>}
              <p class="tags">
                <a href={`#/?category=${work.category}`}>{kind(work.category)}</a>
                {work.tags.map((tag) => (
                  <a key={tag} href={`#/?q=${encodeURIComponent(tag)}`}>
                    {tag}
                  </a>
                ))}
              </p>
              <Buying work={work} changed={loading.reload} />
              <p class="fine">
                {copies(work)} · {count(work.viewsCount, 'view')} · hung {day(work.createdAt)}
              </p>
            </div>
          </article>
          <Comments artwork={work.id} />
        </>
      )}
    </Loaded>
  );
}

function Buying({ work, changed }: { work: Schemas['Artwork']; changed: () => void }) {
  const artworkId = work.id;
  const isLoved = work.isFavorited ?? false;
  const own = account.value?.id === work.artist.id;
  const add = async () => {
    await client.post('/cart/items', { body: { artworkId } });
    await countCart();
    changed();
  };
  const love = async () => {
    const favorite = { path: { artworkId } };
    await (isLoved ? client.delete('/artworks/{artworkId}/favorite', favorite) : client.post('/artworks/{artworkId}/favorite', favorite));
    changed();
  };
  const signedIn = (act: () => Promise<void>) => async () => (account.value ? act() : go(signInFirst()));
  return (
    <div class="buying">
      <p class="price">{work.status === 'sold' ? 'Sold' : work.isForSale ? money(work.price) : 'Not for sale'}</p>
      <div class="row">
        {work.isInCart ? (
          <a class="button primary" href={to('cart')}>
            In your cart
          </a>
        ) : (
          work.status === 'published' && work.isForSale && work.availableCopies !== 0 && !own && (
            <ActionButton class="primary" act={signedIn(add)}>
              Put in cart
            </ActionButton>
          )
        )}
        {!own && (
          <ActionButton class="love" pressed={isLoved} label={isLoved ? 'No longer a favorite' : 'Make it a favorite'} act={signedIn(love)}>
            <span aria-hidden="true">{isLoved ? '♥' : '♡'}</span> {work.favoritesCount}
          </ActionButton>
        )}
      </div>
    </div>
  );
}

function copies({ editionSize, availableCopies }: Schemas['Artwork']) {
  if (editionSize === undefined) {
    return 'Open edition';
  }
  return editionSize === 1 ? 'One of a kind' : `${availableCopies} of ${editionSize} left`;
}
