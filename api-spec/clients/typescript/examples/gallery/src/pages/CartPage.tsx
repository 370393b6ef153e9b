import type { Schemas } from '@onlyarts/client';
import * as carts from '@onlyarts/client/operations/cart';
import * as licensing from '@onlyarts/client/operations/licences';
import { client } from '../client';
import { useAction, useLoading } from '../loading';
import { ActionButton } from '../parts/Action';
import { nameOf } from '../parts/Avatar';
import { Empty } from '../parts/Empty';
import { Heading } from '../parts/Heading';
import { Loaded } from '../parts/Loaded';
import { Picture } from '../parts/Picture';
import { SignedIn } from '../parts/SignedIn';
import { Sums } from '../parts/Sums';
import { Trouble } from '../parts/Trouble';
import { to } from '../router';
import { cartCount } from '../session';
import { kind, money } from '../words';

const MOST = 99;

export function CartPage() {
  return <SignedIn>{() => <Cart />}</SignedIn>;
}

function Cart() {
  const loading = useLoading(async (signal) => {
    const { cart } = await carts.get(client, { signal });
    cartCount.value = cart.summary.itemsCount;
    return cart;
  }, []);
  return (
    <section class="narrow wide">
      <Heading title="Cart" />
      <Loaded from={loading}>
        {({ items, summary }) =>
          items.length === 0 ? (
            <Empty title="Nothing in it yet">
              Something on <a href={to('artworks')}>the walls</a> may want to come with you.
            </Empty>
          ) : (
            <>
              <ul class="lines">
                {items.map((line) => (
                  <Line key={line.id} line={line} changed={loading.reload} />
                ))}
              </ul>
              <Sums of={summary} />
              <p class="end">
                <a class="button primary" href={to('checkout')}>
                  Check out
                </a>
              </p>
            </>
          )
        }
      </Loaded>
    </section>
  );
}

function Line({ line, changed }: { line: Schemas['CartItem']; changed: () => void }) {
  const { artwork } = line;
  const remove = async () => {
    await carts.removeItem(client, { itemId: line.id });
    changed();
  };
  return (
    <li class={line.available ? 'line' : 'line gone'}>
      <Picture src={artwork.thumbnailUrl ?? artwork.imageUrl} alt="" />
      <div>
        <a href={to('artworks', artwork.id)}>{artwork.title}</a>
        <span class="by">{nameOf(artwork.artist)}</span>
        {line.available ? <Terms line={line} changed={changed} /> : <span class="sold">No longer to be had</span>}
        <ActionButton class="quiet" label={`Take out ${artwork.title}`} act={remove}>
          Take out
        </ActionButton>
      </div>
      <span class="price">{money(line.subtotal)}</span>
    </li>
  );
}

/** How many, and under which licence. */
function Terms({ line, changed }: { line: Schemas['CartItem']; changed: () => void }) {
  const licences = useLoading(async (signal) => (await licensing.list(client, { artworkId: line.artwork.id }, { signal })).licences, [line.artwork.id]).value ?? [];
  const change = useAction<{ quantity?: number; licence?: Schemas['KnownLicenceKind'] }>(async ({ quantity = line.quantity, licence }) => {
    await carts.updateItem(client, { itemId: line.id, quantity, licence });
    changed();
  });
  return (
    <>
      <span class="row tight">
        <label>
          <span class="sr">Copies of {line.artwork.title}</span>
          <input
            class="number"
            type="number"
            min={1}
            max={MOST}
            key={line.quantity}
            defaultValue={String(line.quantity)}
            disabled={change.running}
            onChange={(event) => change.run({ quantity: Number(event.currentTarget.value) })}
          />
        </label>
        {licences.length > 1 ? (
          <label>
            <span class="sr">Licence of {line.artwork.title}</span>
            <select value={line.licence} disabled={change.running} onChange={(event) => change.run({ licence: event.currentTarget.value as Schemas['KnownLicenceKind'] })}>
              {licences.map((licence) => (
                <option key={licence.kind} value={licence.kind}>
                  {kind(licence.kind)}, {money(licence.price)}
                </option>
              ))}
            </select>
          </label>
        ) : (
          line.licence && <span class="by">{kind(line.licence)} licence</span>
        )}
      </span>
      <Trouble of={change.trouble} />
    </>
  );
}
