import { isOnlyArtsError, type Schemas } from '@onlyarts/client';
import * as subscriptions from '@onlyarts/client/operations/subscriptions';
import { client } from '../client';
import { useLoading } from '../loading';
import { AccountNav } from '../parts/AccountNav';
import { ActionButton, ActionForm } from '../parts/Action';
import { Heading } from '../parts/Heading';
import { Loaded } from '../parts/Loaded';
import { CardChoice } from '../parts/Paying';
import { SignedIn } from '../parts/SignedIn';
import { StatusBadge } from '../parts/StatusBadge';
import { day, kind, money } from '../words';

const OVER = ['ended', 'none'];

export function SubscriptionPage() {
  return <SignedIn>{() => <Subscription />}</SignedIn>;
}

function Subscription() {
  const loading = useLoading(async (signal) => {
    const [{ plans }, subscription] = await Promise.all([subscriptions.listPlans(client, { signal }), ownOne(signal)]);
    return { plans, subscription };
  }, []);
  return (
    <section class="narrow wide">
      <AccountNav />
      <Heading title="Subscription" />
      <Loaded from={loading}>
        {({ plans, subscription }) =>
          subscription && !OVER.includes(subscription.status) ? (
            <Running it={subscription} plans={plans} changed={loading.reload} />
          ) : (
            <Beginning plans={plans} changed={loading.reload} />
          )
        }
      </Loaded>
    </section>
  );
}

/** Whoever has none is told so by a 404. */
async function ownOne(signal: AbortSignal) {
  try {
    return (await subscriptions.get(client, { signal })).subscription;
  } catch (error) {
    if (isOnlyArtsError(error, 'subscription_not_found')) {
      return undefined;
    }
    throw error;
  }
}

function Running({ it, plans, changed }: { it: Schemas['Subscription']; plans: Schemas['Plan'][]; changed: () => void }) {
  const then = async (deed: Promise<unknown>) => {
    await deed;
    changed();
  };
  return (
    <>
      <p class="standing" role="status">
        <StatusBadge of={it.status} /> {kind(it.tier)}
        {it.currentPeriodEnd && ` · ${it.cancelAtPeriodEnd ? 'ends' : 'renewed'} ${day(it.currentPeriodEnd)}`}
        {it.nextTier && ` · then ${kind(it.nextTier)}`}
      </p>
      <div class="row">
        {plans
          .filter((plan) => plan.tier !== it.tier)
          .map((plan) => (
            <ActionButton key={plan.tier} act={() => then(subscriptions.change(client, { tier: plan.tier as Schemas['KnownPaidTier'] }))}>
              Change to {kind(plan.tier)}, {money(plan.monthlyPrice)} a month
            </ActionButton>
          ))}
        {it.cancelAtPeriodEnd ? (
          <ActionButton class="primary" act={() => then(subscriptions.resume(client))}>
            Go on after all
          </ActionButton>
        ) : (
          <ActionButton class="quiet" act={() => then(subscriptions.cancel(client))}>
            End it
          </ActionButton>
        )}
      </div>
      <p class="fine">What is paid stays yours to the end of its month.</p>
    </>
  );
}

function Beginning({ plans, changed }: { plans: Schemas['Plan'][]; changed: () => void }) {
  if (plans.length === 0) {
    return <p>There are no plans to subscribe to.</p>;
  }
  const begin = async ({ tier, paymentMethodId = '' }: Record<string, string>) => {
    await subscriptions.create(client, { tier: tier as Schemas['KnownPaidTier'], paymentMethodId });
    changed();
  };
  return (
    <ActionForm act={begin} submit="Subscribe">
      <p>Your card is charged now and each month, until you end it.</p>
      <fieldset class="choices">
        <legend>Plan</legend>
        {plans.map((plan, place) => (
          <label key={plan.tier}>
            <input type="radio" name="tier" value={plan.tier} defaultChecked={place === 0} /> {kind(plan.tier)}, {money(plan.monthlyPrice)} a month
          </label>
        ))}
      </fieldset>
      <CardChoice />
    </ActionForm>
  );
}
