import * as payments from '@onlyarts/client/operations/payments';
import * as sandbox from '@onlyarts/client/operations/sandbox';
import { client } from '../client';
import { useLoading } from '../loading';
import { kind, money } from '../words';
import { ActionButton, ActionForm } from './Action';
import { Choice } from './Field';

/** The sandbox's cards; with a real provider its own fields stand here. */
const CARDS = {
  pm_card_visa: 'Visa 4242, which pays',
  pm_card_authenticationRequired: 'Visa 3184, whose bank asks first',
  pm_card_chargeDeclined: 'Visa 0002, which is declined',
};

/** One of them, in a form. */
export const CardChoice = () => (
  <Choice label="A card of the sandbox" name="paymentMethodId">
    {Object.entries(CARDS).map(([id, name]) => (
      <option key={id} value={id}>
        {name}
      </option>
    ))}
  </Choice>
);

interface Props {
  /** What the payment is called; while there is none it is still being prepared. */
  intent?: string;
  status?: string;
  amount: number;
  /** What happens with the money, in plain words. */
  words: string;
  changed: () => void;
}

/** Something that waits for its money. A card that is refused says so, and another may be tried. */
export function Paying({ intent, status, amount, words, changed }: Props) {
  const own = useLoading(async (signal) => (await payments.listMethods(client, { signal })).paymentMethods, []);
  if (!intent) {
    return (
      <p>
        The payment is being prepared. <ActionButton class="quiet" act={async () => changed()}>Look again</ActionButton>
      </p>
    );
  }
  const pay = async ({ paymentMethodId }: Record<string, string>) => {
    await payments.confirm(client, { paymentIntentId: intent, paymentMethodId });
    changed();
  };
  const nod = async () => {
    await sandbox.confirmPayment(client, { paymentIntentId: intent, paymentMethodId: 'pm_card_visa' });
    changed();
  };
  if (status === 'requires_action') {
    return (
      <div class="card">
        <p>The bank wants to see its customer. In the sandbox, the bank is this button:</p>
        <ActionButton class="primary" act={nod}>
          Yes, it is me
        </ActionButton>
      </div>
    );
  }
  const kept = (own.value ?? []).map(({ id, card }) => [id, `${kind(card?.brand ?? 'card')} ${card?.last4 ?? ''}, which you keep here`] as const);
  return (
    <ActionForm class="form card" act={pay} submit={`Pay ${money(amount)}`}>
      <p>{words}</p>
      <fieldset class="choices">
        <legend>Card</legend>
        {[...Object.entries(CARDS), ...kept].map(([id, name], place) => (
          <label key={id}>
            <input type="radio" name="paymentMethodId" value={id} defaultChecked={place === 0} /> {name}
          </label>
        ))}
      </fieldset>
    </ActionForm>
  );
}
