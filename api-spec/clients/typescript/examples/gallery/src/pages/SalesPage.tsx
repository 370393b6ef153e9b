import type { Schemas } from '@onlyarts/client';
import * as deliveries from '@onlyarts/client/operations/deliveries';
import * as orders from '@onlyarts/client/operations/orders';
import { client } from '../client';
import { useLoading } from '../loading';
import { StudioNav } from '../parts/AccountNav';
import { ActionButton, ActionForm } from '../parts/Action';
import { nameOf } from '../parts/Avatar';
import { Empty } from '../parts/Empty';
import { Area, Field, Tick } from '../parts/Field';
import { Figure } from '../parts/Figure';
import { Heading } from '../parts/Heading';
import { Loaded } from '../parts/Loaded';
import { Picture } from '../parts/Picture';
import { SignedIn } from '../parts/SignedIn';
import { StatusBadge } from '../parts/StatusBadge';
import { useEvents } from '../session';
import { day, money } from '../words';

export function SalesPage() {
  return <SignedIn>{() => <LatestSales />}</SignedIn>;
}

/** What an artist sold, newest first, and what is to be sent. */
function LatestSales() {
  const loading = useLoading((signal) => orders.listSales(client, { limit: 50 }, { signal }), []);
  useEvents((told) => void (told.event === 'notification' && told.data.type === 'purchase' && loading.reload()), []);
  return (
    <section class="narrow wide">
      <StudioNav />
      <Heading title="Sales" />
      <Loaded from={loading}>
        {({ sales, summary }) =>
          sales.length === 0 ? (
            <Empty title="You have not sold anything yet" />
          ) : (
            <>
              <dl class="figures">
                <Figure name="Earned" value={money(summary.totalEarnings)} />
                <Figure name="Of it to come" value={money(summary.pendingEarnings)} />
              </dl>
              <ul class="lines">
                {sales.map((sale) => (
                  <Sold key={sale.id} sale={sale} changed={loading.reload} />
                ))}
              </ul>
            </>
          )
        }
      </Loaded>
    </section>
  );
}

function Sold({ sale, changed }: { sale: Schemas['Sale']; changed: () => void }) {
  const to = sale.shippingAddress;
  const isToSend = sale.status === 'processing' && sale.fulfilment.status === 'pending' && !sale.calledOff;
  return (
    <li class="line">
      <Picture src={sale.artwork.thumbnailUrl ?? sale.artwork.imageUrl} alt="" />
      <div>
        <b>{sale.artwork.title}</b>
        <span class="by">
          {sale.orderNumber} · {nameOf(sale.buyer)} · {day(sale.createdAt)}
        </span>
        <StatusBadge isOrder={sale.state === undefined} of={sale.state ?? sale.status} />
        {isToSend && (
          <>
            <span class="by">
              {to ? [to.fullName, to.address, [to.zipCode, to.city].filter(Boolean).join(' '), to.country].filter(Boolean).join(', ') : 'The buyer has not said where it goes.'}
              {sale.shipBy && ` Send it by ${day(sale.shipBy)}.`}
            </span>
            <HandOver saleId={sale.id} changed={changed} />
          </>
        )}
        {sale.cancellation && !sale.cancellation.declinedAt && isToSend && <Answer sale={sale} changed={changed} />}
        {(sale.state === 'sent' || sale.state === 'received') && <GivingBack sale={sale} changed={changed} />}
      </div>
      <span class="price">{money(sale.sellerEarnings)}</span>
    </li>
  );
}

function HandOver({ saleId, changed }: { saleId: string; changed: () => void }) {
  const send = async ({ carrier, trackingNumber, note, untracked }: Record<string, string>) => {
    await orders.fulfilSale(client, { saleId, carrier, trackingNumber, note, untracked: untracked === 'yes' || undefined });
    changed();
  };
  return (
    <details class="more-of-it">
      <summary>Hand it over</summary>
      <ActionForm act={send} submit="It is on its way">
        <div class="pair">
          <Field label="Carrier" name="carrier" />
          <Field label="Tracking number" name="trackingNumber" />
        </div>
        <Tick label="There is no tracking number" name="untracked" />
        <Field label="A word to the buyer" name="note" />
      </ActionForm>
    </details>
  );
}

/** The buyer would rather not have it. */
function Answer({ sale, changed }: { sale: Schemas['Sale']; changed: () => void }) {
  const answer = (accept: boolean) => async () => {
    await deliveries.answerCancellation(client, { saleId: sale.id, accept });
    changed();
  };
  return (
    <div class="card">
      <p>The buyer asks to call it off. Without an answer by {day(sale.cancellation!.answerBy)} it is.</p>
      <p class="row">
        <ActionButton act={answer(true)}>Call it off</ActionButton>
        <ActionButton act={answer(false)}>No, I send it</ActionButton>
      </p>
    </div>
  );
}

function GivingBack({ sale, changed }: { sale: Schemas['Sale']; changed: () => void }) {
  const give = async ({ amount, reason = '' }: Record<string, string>) => {
    await deliveries.refundSale(client, { saleId: sale.id, amount: amount ? Number(amount) : undefined, reason });
    changed();
  };
  return (
    <details class="more-of-it">
      <summary>Give money back</summary>
      <ActionForm act={give} submit="Give it back">
        <p class="fine">It goes back to the buyer’s card and is taken from what you earned.</p>
        <Field label="How much" name="amount" type="number" min={0} step="any" hint="All of it if you leave this empty" />
        <Area label="Why" name="reason" required rows={2} />
      </ActionForm>
    </details>
  );
}
