import { useRef } from 'preact/hooks';
import type { Schemas } from '@onlyarts/client';
import { client } from '../client';
import { useLoading } from '../loading';
import { ActionForm } from '../parts/Action';
import { Empty } from '../parts/Empty';
import { Field } from '../parts/Field';
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
  const loading = useLoading(async (signal) => (await client.get('/cart', { signal })).cart, []);
  // The client makes a key for every POST. This one lives as long as the form: whoever sends it again after a lost connection has ordered once.
  const key = useRef(crypto.randomUUID());

  const order = async ({ fullName = '', address = '', city = '', zipCode, country = '', notes }: Record<string, string>) => {
    const made = await client.post('/orders', {
      idempotencyKey: key.current,
      body: { shippingAddress: { fullName, address, city, zipCode, country }, notes },
    });
    void countCart();
    go(to('orders', made.order.id));
  };

  return (
    <section class="narrow">
      <h1>Checkout</h1>
      <Loaded from={loading}>
        {({ summary }) =>
          summary.itemsCount === 0 ? (
            <Empty title="There is nothing to order">
              <a href="#/">Look around</a> first.
            </Empty>
          ) : (
            <ActionForm act={order} submit="Place the order">
              <fieldset>
                <legend>Where it shall hang</legend>
                <Field label="Name" name="fullName" required defaultValue={account.fullName ?? account.username} autocomplete="name" />
                <Field label="Street" name="address" required autocomplete="street-address" />
                <div class="pair">
                  <Field label="Postcode" name="zipCode" autocomplete="postal-code" />
                  <Field label="City" name="city" required autocomplete="address-level2" />
                </div>
                <Field label="Country" name="country" required autocomplete="country-name" />
                <Field label="A word to the artist" name="notes" maxLength={2000} />
              </fieldset>
              <Sums of={summary} />
            </ActionForm>
          )
        }
      </Loaded>
    </section>
  );
}
