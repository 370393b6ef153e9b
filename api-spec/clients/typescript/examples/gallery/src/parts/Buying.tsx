import { useState } from 'preact/hooks';
import type { Schemas } from '@onlyarts/client';
import * as artworks from '@onlyarts/client/operations/artworks';
import * as cart from '@onlyarts/client/operations/cart';
import { client } from '../client';
import { go, signInFirst, to } from '../router';
import { account, countCart } from '../session';
import { kind, money } from '../words';
import { ActionButton } from './Action';

interface Props {
  work: Schemas['Artwork'];
  licences: Schemas['Licence'][];
  changed: () => void;
}

/** What a work costs, under which licence, and the way to the cart. */
export function Buying({ work, licences, changed }: Props) {
  const [licence, setLicence] = useState<string>();
  const chosen = licences.find((it) => it.kind === licence) ?? licences[0];
  const artworkId = work.id;
  const isLoved = work.isFavorited ?? false;
  const own = account.value?.id === work.artist.id;
  const isToBeHad = work.status === 'published' && work.isForSale && work.availableCopies !== 0 && !own;
  const add = async () => {
    await cart.addItem(client, { artworkId, licence: chosen?.kind as Schemas['KnownLicenceKind'] | undefined });
    await countCart();
    changed();
  };
  const love = async () => {
    await (isLoved ? artworks.unfavorite(client, { artworkId }) : artworks.favorite(client, { artworkId }));
    changed();
  };
  const signedIn = (act: () => Promise<void>) => async () => (account.value ? act() : go(signInFirst()));
  return (
    <div class="buying">
      <p class="price">{work.status === 'sold' ? 'Sold' : work.isForSale ? money(chosen?.price ?? work.price) : 'Not for sale'}</p>
      {isToBeHad && licences.length > 1 && (
        <fieldset class="choices">
          <legend>Licence</legend>
          {licences.map((it) => (
            <label key={it.kind}>
              <input type="radio" name="licence" checked={it === chosen} onChange={() => setLicence(it.kind)} />
              {kind(it.kind)} <span class="price-tag">{money(it.price)}</span>
            </label>
          ))}
        </fieldset>
      )}
      {isToBeHad && chosen?.text && (
        <details class="more-of-it">
          <summary>What the {chosen.kind} licence allows</summary>
          <p class="terms-of-it">{chosen.text}</p>
        </details>
      )}
      <div class="row">
        {work.isInCart ? (
          <a class="button primary" href={to('cart')}>
            In your cart
          </a>
        ) : (
          isToBeHad && (
            <ActionButton class="primary" act={signedIn(add)}>
              Put in cart
            </ActionButton>
          )
        )}
        {own && (
          <a class="button primary" href={to('studio', 'works', work.id)}>
            Edit it
          </a>
        )}
        {!own && (
          <ActionButton class="love" pressed={isLoved} act={signedIn(love)}>
            <span aria-hidden="true">{isLoved ? '♥' : '♡'}</span> <span class="sr">{isLoved ? 'No longer a favorite' : 'Make it a favorite'}</span> {work.favoritesCount}
          </ActionButton>
        )}
      </div>
    </div>
  );
}
