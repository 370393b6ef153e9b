import * as refunds from '@onlyarts/client/operations/refunds';
import { client } from '../client';
import { useLoading } from '../loading';
import { ActionForm } from '../parts/Action';
import { Area, Field } from '../parts/Field';
import { Loaded } from '../parts/Loaded';
import { Rows } from '../parts/Rows';
import { StatusBadge } from '../parts/StatusBadge';
import { ask, place, to } from '../router';
import { day, money } from '../words';

/** What banks question. */
export function Disputes() {
  const loading = useLoading((signal) => refunds.listDisputes(client, { limit: 50 }, { signal }), []);
  return (
    <Loaded from={loading}>
      {({ disputes }) => (
        <Rows of={disputes} label="Disputes" empty="No bank questions a payment">
          {(it) => (
            <div>
              <b>{money(it.amount)}</b> <StatusBadge of={it.status} />{' '}
              <small>
                since {day(it.openedAt)}
                {it.evidenceDueAt && `, evidence by ${day(it.evidenceDueAt)}`} ·{' '}
                <a href={`${to('admin', 'payments')}?payment=${it.paymentId}`}>its payment</a>
              </small>
            </div>
          )}
        </Rows>
      )}
    </Loaded>
  );
}

/** What was given back of one payment, and more to be given back. */
export function Payments() {
  const payment = place.value.query.get('payment') ?? '';
  return (
    <>
      <ActionForm act={async ({ payment: wanted = '' }) => ask({ payment: wanted })} submit="Show it">
        <Field label="Payment" name="payment" value={payment} required hint="Its id, as in an order or a dispute" />
      </ActionForm>
      {payment && <Payment key={payment} paymentId={payment} />}
    </>
  );
}

function Payment({ paymentId }: { paymentId: string }) {
  const loading = useLoading((signal) => refunds.list(client, { paymentId }, { signal }), [paymentId]);
  const give = async ({ amount, reason = '' }: Record<string, string>) => {
    await refunds.create(client, { paymentId, amount: amount ? Number(amount) : undefined, reason });
    loading.reload();
  };
  return (
    <Loaded from={loading}>
      {({ refunds: given, refundedAmount, refundableAmount }) => (
        <>
          <p>
            {money(refundedAmount)} went back, {money(refundableAmount)} could still.
          </p>
          <Rows of={given} label="Refunds" empty="Nothing was given back">
            {(it) => (
              <div>
                <b>{money(it.amount)}</b> <StatusBadge of={it.status} /> <small>{day(it.createdAt)}</small>
                <p>{it.reason}</p>
              </div>
            )}
          </Rows>
          {refundableAmount > 0 && (
            <ActionForm act={give} submit="Give it back">
              <p class="fine">It goes back to the payer’s card. What sellers earned with it is taken back from them.</p>
              <Field label="How much" name="amount" type="number" min={0} max={refundableAmount} step="any" hint="All of it if you leave this empty" />
              <Area label="Why" name="reason" required rows={2} />
            </ActionForm>
          )}
        </>
      )}
    </Loaded>
  );
}
