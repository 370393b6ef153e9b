import type { Schemas } from '@onlyarts/client';
import { client } from '../client';
import { useLoading } from '../loading';
import { ActionButton } from '../parts/Action';
import { Empty } from '../parts/Empty';
import { nameOf } from '../parts/Avatar';
import { Loaded } from '../parts/Loaded';
import { Picture } from '../parts/Picture';
import { SignedIn } from '../parts/SignedIn';
import { Sums } from '../parts/Sums';
import { to } from '../router';
import { cartCount } from '../session';
import { money } from '../words';

export function CartPage() {
  return <SignedIn>{() => <Cart />}</SignedIn>;
}

function Cart() {
  const loading = useLoading(async (signal) => {
    const { cart } = await client.get('/cart', { signal });
    cartCount.value = cart.summary.itemsCount;
    return cart;
  }, []);
  return (
    <section class="narrow wide">
      <h1>Cart</h1>
      <Loaded from={loading}>
        {({ items, summary }) =>
          items.length === 0 ? (
            <Empty title="Nothing in it yet">
              Something on <a href="#/">the walls</a> may want to come with you.
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
    await client.delete('/cart/items/{itemId}', { path: { itemId: line.id } });
    changed();
  };
  return (
    <li class={line.available ? 'line' : 'line gone'}>
      <Picture src={artwork.thumbnailUrl ?? artwork.imageUrl} alt="" />
      <div>
        <a href={to('artworks', artwork.id)}>{artwork.title}</a>
        <span class="by">{nameOf(artwork.artist)}</span>
        {!line.available && <span class="sold">No longer to be had</span>}
        {line.quantity > 1 && <span class="by">{line.quantity} copies</span>}
        <ActionButton class="quiet" label={`Take ${artwork.title} out`} act={remove}>
          Take out
        </ActionButton>
      </div>
      <span class="price">{money(line.subtotal)}</span>
    </li>
  );
}
