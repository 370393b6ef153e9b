import type { Schemas } from '@onlyarts/client';
import { client } from '../client';
import { money } from '../words';
import { ActionButton, ActionForm } from './Action';

/** The sandbox's cards; with a real provider its own fields stand here. */
const CARDS = {
  pm_card_visa: 'Visa 4242, which pays',
  pm_card_authenticationRequired: 'Visa 3184, whose bank asks first',
  pm_card_chargeDeclined: 'Visa 0002, which is declined',
};

/** An order that waits for its money. A card that is refused says so, and another may be tried. */
export function Paying({ order, changed }: { order: Schemas['Order']; changed: () => void }) {
  const paymentIntentId = order.payment?.paymentIntentId;
  if (!paymentIntentId) {
    return (
      <p>
        The payment is being prepared. <ActionButton class="quiet" act={async () => changed()}>Look again</ActionButton>
      </p>
    );
  }
  const path = { paymentIntentId };
  const pay = async ({ paymentMethodId }: Record<string, string>) => {
    await client.post('/payments/{paymentIntentId}/confirm', { path, body: { paymentMethodId } });
    changed();
  };
  const nod = async () => {
    await client.post('/sandbox/payments/{paymentIntentId}/confirm', { path, body: { paymentMethodId: 'pm_card_visa' } });
    changed();
  };
  if (order.payment?.status === 'requires_action') {
    return (
      <div class="card">
        <p>The bank wants to see its customer. In the sandbox, the bank is this button:</p>
        <ActionButton class="primary" act={nod}>
          Yes, it is me
        </ActionButton>
      </div>
    );
  }
  return (
    <ActionForm class="form card" act={pay} submit={`Pay ${money(order.total)}`}>
      <fieldset class="choices">
        <legend>Sandbox card</legend>
        {Object.entries(CARDS).map(([id, words], place) => (
          <label key={id}>
            <input type="radio" name="paymentMethodId" value={id} defaultChecked={place === 0} /> {words}
          </label>
        ))}
      </fieldset>
    </ActionForm>
  );
}
