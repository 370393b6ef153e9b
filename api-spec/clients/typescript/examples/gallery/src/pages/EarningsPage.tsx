import type { Schemas } from '@onlyarts/client';
import * as earning from '@onlyarts/client/operations/earnings';
import * as paying from '@onlyarts/client/operations/payouts';
import { client } from '../client';
import { useLoading } from '../loading';
import { StudioNav } from '../parts/AccountNav';
import { ActionButton, ActionForm } from '../parts/Action';
import { Field } from '../parts/Field';
import { Heading } from '../parts/Heading';
import { Loaded } from '../parts/Loaded';
import { Rows } from '../parts/Rows';
import { SignedIn } from '../parts/SignedIn';
import { StatusBadge } from '../parts/StatusBadge';
import { day, kind, money } from '../words';

export function EarningsPage() {
  return <SignedIn>{() => <Earnings />}</SignedIn>;
}

/** What an artist has earned, and what of it went to the bank. */
function Earnings() {
  const loading = useLoading(async (signal) => {
    const [{ balance }, { payouts }, { postings }, { account }] = await Promise.all([
      earning.getBalance(client, { signal }),
      paying.list(client, { limit: 50 }, { signal }),
      earning.listPostings(client, { limit: 25 }, { signal }),
      paying.getAccount(client, { signal }),
    ]);
    return { balance, payouts, postings, bank: account };
  }, []);
  return (
    <section class="narrow wide">
      <StudioNav />
      <Heading title="Earnings" />
      <Loaded from={loading}>
        {({ balance, payouts, postings, bank }) => (
          <>
            <dl class="sums">
              <dt>Can be paid out</dt>
              <dd>{money(balance.available)}</dd>
              <dt>Comes once its time to be given back is over</dt>
              <dd>{money(balance.pending)}</dd>
              {balance.withheld > 0 && (
                <>
                  <dt>Kept back while something is contested</dt>
                  <dd>{money(balance.withheld)}</dd>
                </>
              )}
              <dt class="total">Earned in all</dt>
              <dd class="total">{money(balance.totalEarned)}</dd>
            </dl>
            <PayingOut bank={bank} available={balance.available} changed={loading.reload} />
            <section class="apart" aria-labelledby="payouts">
              <h2 id="payouts">Payouts</h2>
              <Rows of={payouts} label="Payouts" empty="Nothing was paid out yet">
                {(payout) => (
                  <>
                    <b>{day(payout.createdAt)}</b>
                    <span>{payout.failure}</span>
                    <StatusBadge of={payout.status} />
                    <span class="price">{money(payout.amount)}</span>
                  </>
                )}
              </Rows>
            </section>
            <section class="apart" aria-labelledby="postings">
              <h2 id="postings">What moved</h2>
              <Rows of={postings} label="What moved" empty="Nothing moved yet">
                {(posting) => (
                  <>
                    <b>{kind(posting.kind)}</b>
                    <span>
                      {posting.description} · {day(posting.createdAt)}
                    </span>
                    <span class="status">{posting.balance}</span>
                    <span class="price">{money(posting.amount)}</span>
                  </>
                )}
              </Rows>
            </section>
          </>
        )}
      </Loaded>
    </section>
  );
}

interface Props {
  bank: Schemas['PayoutAccount'];
  available: number;
  changed: () => void;
}

/** To the bank, once the provider knows whose it is. */
function PayingOut({ bank, available, changed }: Props) {
  const onboard = async () => {
    location.assign((await paying.startOnboarding(client)).onboarding.url);
  };
  const payOut = async ({ amount }: Record<string, string>) => {
    await paying.create(client, { amount: amount ? Number(amount) : undefined });
    changed();
  };
  if (!bank.ready) {
    return (
      <div class="card">
        <p>Before money can go to your bank, the payment provider asks who you are.</p>
        <ActionButton class="primary" act={onboard}>
          {bank.opened ? 'Go on there' : 'Set up payouts'}
        </ActionButton>
      </div>
    );
  }
  return available > 0 ? (
    <ActionForm class="form card" act={payOut} submit="Pay out">
      <Field label="How much" name="amount" type="number" min={0} max={available} step="any" hint={`All ${money(available)} if you leave this empty`} />
    </ActionForm>
  ) : null;
}
