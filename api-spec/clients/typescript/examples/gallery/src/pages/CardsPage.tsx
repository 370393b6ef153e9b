import * as payments from '@onlyarts/client/operations/payments';
import { client } from '../client';
import { useLoading } from '../loading';
import { AccountNav } from '../parts/AccountNav';
import { ActionButton, ActionForm } from '../parts/Action';
import { Heading } from '../parts/Heading';
import { Loaded } from '../parts/Loaded';
import { CardChoice } from '../parts/Paying';
import { Rows } from '../parts/Rows';
import { SignedIn } from '../parts/SignedIn';
import { kind } from '../words';

export function CardsPage() {
  return <SignedIn>{() => <Cards />}</SignedIn>;
}

/** What somebody pays with. The numbers are the provider's; here are only their last four digits. */
function Cards() {
  const loading = useLoading(async (signal) => (await payments.listMethods(client, { signal })).paymentMethods, []);
  const keep = async ({ paymentMethodId = '' }: Record<string, string>) => {
    await payments.attachMethod(client, { paymentMethodId });
    loading.reload();
  };
  return (
    <section class="narrow wide">
      <AccountNav />
      <Heading title="Cards" />
      <Loaded from={loading}>
        {(methods) => (
          <Rows of={methods} label="Cards" empty="No card is kept">
            {({ id, type, card }) => (
              <>
                <b>{card ? `${kind(card.brand)} ${card.last4}` : kind(type)}</b>
                <span>{card && `good until ${card.expMonth}/${card.expYear}`}</span>
                <ActionButton class="quiet" label={`Forget it, the card ${card?.last4 ?? ''}`} act={async () => (await payments.detachMethod(client, { paymentMethodId: id }), loading.reload())}>
                  Forget it
                </ActionButton>
              </>
            )}
          </Rows>
        )}
      </Loaded>
      <ActionForm act={keep} submit="Keep this card">
        <CardChoice />
      </ActionForm>
    </section>
  );
}
