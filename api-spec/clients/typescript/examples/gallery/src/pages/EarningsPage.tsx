import { client } from '../client';
import { useLoading } from '../loading';
import { Empty } from '../parts/Empty';
import { Loaded } from '../parts/Loaded';
import { SignedIn } from '../parts/SignedIn';
import { StatusBadge } from '../parts/StatusBadge';
import { day, money } from '../words';

export function EarningsPage() {
  return <SignedIn>{() => <Earnings />}</SignedIn>;
}

/** What an artist has earned, and what of it went to the bank. */
function Earnings() {
  const loading = useLoading(async (signal) => {
    const [{ balance }, { payouts }] = await Promise.all([client.get('/earnings/balance', { signal }), client.get('/payouts', { query: { limit: 50 }, signal })]);
    return { balance, payouts };
  }, []);
  return (
    <section class="narrow wide">
      <h1>Earnings</h1>
      <Loaded from={loading}>
        {({ balance, payouts }) => (
          <>
            <dl class="sums">
              <dt>Can be paid out</dt>
              <dd>{money(balance.available)}</dd>
              <dt>Not available yet</dt>
              <dd>{money(balance.pending)}</dd>
              <dt class="total">Earned in all</dt>
              <dd class="total">{money(balance.totalEarned)}</dd>
            </dl>
            <h2>Payouts</h2>
            {payouts.length === 0 && <Empty title="Nothing was paid out yet" />}
            <ul class="rows">
              {payouts.map((payout) => (
                <li key={payout.id}>
                  <b>{day(payout.createdAt)}</b>
                  <span>{payout.failure}</span>
                  <StatusBadge of={payout.status} />
                  <span class="price">{money(payout.amount)}</span>
                </li>
              ))}
            </ul>
          </>
        )}
      </Loaded>
    </section>
  );
}
