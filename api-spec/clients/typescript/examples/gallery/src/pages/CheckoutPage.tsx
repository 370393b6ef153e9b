import { useRef } from 'preact/hooks';
import type { Schemas } from '@onlyarts/client';
import * as carts from '@onlyarts/client/operations/cart';
import * as orders from '@onlyarts/client/operations/orders';
import { client } from '../client';
import { useLoading } from '../loading';
import { ActionForm } from '../parts/Action';
import { AddressFields, addressIn } from '../parts/AddressFields';
import { Empty } from '../parts/Empty';
import { Area } from '../parts/Field';
import { Heading } from '../parts/Heading';
import { Loaded } from '../parts/Loaded';
import { SignedIn } from '../parts/SignedIn';
import { Sums } from '../parts/Sums';
import { go, to } from '../router';
import { countCart } from '../session';

export function CheckoutPage() {
  return <SignedIn>{(account) => <Checkout account={account} />}</SignedIn>;
}

/** Makes an order of the cart, which holds the works for a quarter of an hour; it is paid on its own page, where another card can be tried. */
function Checkout({ account }: { account: Schemas['Account'] }) {
  const loading = useLoading(async (signal) => (await carts.get(client, { signal })).cart, []);
  // The client makes a key for every POST. This one lives as long as the form: whoever sends it again after a lost connection has ordered once.
  const key = useRef(crypto.randomUUID());

  const order = (expectedTotal: number) => async (fields: Record<string, string>) => {
    const input = { shippingAddress: addressIn(fields), notes: fields.notes, expectedTotal };
    const made = await orders.create(client, input, { idempotencyKey: key.current });
    void countCart();
    go(to('orders', made.order.id));
  };

  return (
    <section class="narrow">
      <Heading title="Checkout" />
      <Loaded from={loading}>
        {({ summary }) =>
          summary.itemsCount === 0 ? (
            <Empty title="There is nothing to order">
              <a href={to('artworks')}>Look around</a> first.
            </Empty>
          ) : (
            <ActionForm act={order(summary.total)} submit="Place the order">
              <fieldset>
                <legend>Where it shall hang</legend>
                <AddressFields of={{ fullName: account.fullName ?? account.username }} />
                <Area label="A word to the artist" name="notes" rows={2} maxLength={2000} />
              </fieldset>
              <Sums of={summary} />
              <p class="fine">The works are yours to pay for during a quarter of an hour. If a price has changed meanwhile, nothing is ordered.</p>
            </ActionForm>
          )
        }
      </Loaded>
    </section>
  );
}
