import { client } from '../client';
import { useLoading } from '../loading';
import { Loaded } from '../parts/Loaded';
import { SignedIn } from '../parts/SignedIn';
import { StatusBadge } from '../parts/StatusBadge';
import { day, kind } from '../words';

export function SubscriptionPage() {
  return <SignedIn>{() => <Subscription />}</SignedIn>;
}

function Subscription() {
  const loading = useLoading(async (signal) => (await client.get('/subscriptions/me', { signal })).subscription, []);
  return (
    <section class="narrow wide">
      <h1>Subscription</h1>
      <Loaded from={loading}>
        {(subscription) => (
          <p class="standing" role="status">
            <StatusBadge of={subscription.status} /> {kind(subscription.tier)}
            {subscription.currentPeriodEnd && ` · ${subscription.cancelAtPeriodEnd ? 'ends' : 'renewed'} ${day(subscription.currentPeriodEnd)}`}
          </p>
        )}
      </Loaded>
    </section>
  );
}
