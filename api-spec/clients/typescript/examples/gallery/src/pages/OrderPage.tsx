import type { Schemas } from '@onlyarts/client';
import * as deliveries from '@onlyarts/client/operations/deliveries';
import * as ordering from '@onlyarts/client/operations/orders';
import { client } from '../client';
import { useLoading } from '../loading';
import { ActionButton, ActionForm } from '../parts/Action';
import { AddressFields, addressIn } from '../parts/AddressFields';
import { nameOf } from '../parts/Avatar';
import { Complaint } from '../parts/Complaint';
import { Heading } from '../parts/Heading';
import { Loaded } from '../parts/Loaded';
import { Paying } from '../parts/Paying';
import { Picture } from '../parts/Picture';
import { SignedIn } from '../parts/SignedIn';
import { StatusBadge } from '../parts/StatusBadge';
import { Sums } from '../parts/Sums';
import { Timeline } from '../parts/Timeline';
import { to } from '../router';
import { saveLicence } from '../saving';
import { useEvents } from '../session';
import { day, kind, moment, money } from '../words';

export function OrderPage({ id }: { id: string }) {
  return <SignedIn>{() => <Order orderId={id} />}</SignedIn>;
}

function Order({ orderId }: { orderId: string }) {
  const loading = useLoading(async (signal) => (await ordering.get(client, { orderId }, { signal })).order, [orderId]);
  useEvents((told) => void (told.event === 'notification' && told.data.link === `/orders/${orderId}` && loading.reload()), [orderId]);
  return (
    <section class="narrow wide">
      <Loaded from={loading}>
        {(order) => (
          <>
            <Heading title="Order">{order.orderNumber}</Heading>
            <p class="standing" role="status">
              <StatusBadge isOrder of={order.status} /> {day(order.createdAt)}
              {order.status === 'pending' && order.expiresAt && ` · held for you until ${moment(order.expiresAt)}`}
            </p>
            {order.allowedActions.includes('pay') && (
              <Paying
                intent={order.payment?.paymentIntentId}
                status={order.payment?.status}
                amount={order.total}
                words="Your card is charged now. The artist gets the money some days after you have the work, so that it can be given back if something is wrong."
                changed={loading.reload}
              />
            )}
            <ul class="lines">
              {order.items.map((line) => (
                <Line key={line.id} order={order} line={line} changed={loading.reload} />
              ))}
            </ul>
            <Sums of={order} />
            <Address order={order} changed={loading.reload} />
            <Ending order={order} changed={loading.reload} />
          </>
        )}
      </Loaded>
    </section>
  );
}

function Line({ order, line, changed }: { order: Schemas['Order']; line: Schemas['OrderLine']; changed: () => void }) {
  const one = { orderId: order.id, lineId: line.id };
  const isPaid = order.status === 'processing' || order.status === 'completed';
  return (
    <li class="line">
      <Picture src={line.artwork.thumbnailUrl ?? line.artwork.imageUrl} alt="" />
      <div>
        <a href={to('artworks', line.artwork.id)}>{line.artwork.title}</a>
        <span class="by">
          <a href={to('users', line.seller.username)}>{nameOf(line.seller)}</a>
          {line.licence && ` · ${kind(line.licence.kind)} licence`}
          {line.quantity > 1 && ` · ${line.quantity} copies`}
        </span>
        {isPaid && <Timeline steps={stepsOf(order, line)} />}
        {line.calledOff && <span class="sold">Called off {day(line.calledOff.at)}; your money is given back.</span>}
        <span class="row tight">
          {line.allowedActions.includes('receive') && (
            <ActionButton act={async () => (await deliveries.receiveOrderItem(client, one), changed())}>I have received it</ActionButton>
          )}
          {line.allowedActions.includes('cancel') && (
            <ActionButton act={async () => (await deliveries.cancelOrderItem(client, one), changed())}>It is late: call it off</ActionButton>
          )}
          {isPaid && line.licence && (
            <ActionButton class="quiet" act={() => saveLicence(line.id, `licence-${order.orderNumber}.pdf`)}>
              Licence (PDF)
            </ActionButton>
          )}
          {isPaid && (
            <a class="quiet" href={to('library')}>
              Downloads
            </a>
          )}
        </span>
        {isPaid && line.state !== 'returned' && <Complaint kind="order_line" id={line.id} />}
      </div>
      <span class="price">{money(line.subtotal)}</span>
    </li>
  );
}

function stepsOf(order: Schemas['Order'], line: Schemas['OrderLine']) {
  const parcel = [line.tracking?.carrier, line.tracking?.number].filter(Boolean).join(' ');
  return [
    { name: 'Paid', at: order.payment?.paidAt },
    { name: 'Sent', at: line.sentAt, words: parcel || (line.shipBy && `expected by ${day(line.shipBy)}`) },
    { name: 'Delivered', at: line.deliveredAt },
    { name: 'Received', at: line.receivedAt },
  ].filter((step) => step.name !== 'Delivered' || step.at);
}

function Address({ order, changed }: { order: Schemas['Order']; changed: () => void }) {
  const it = order.shippingAddress;
  const change = async (fields: Record<string, string>) => {
    await ordering.update(client, { orderId: order.id, shippingAddress: addressIn(fields) });
    changed();
  };
  return (
    <section aria-labelledby="address">
      <h2 id="address">Where it goes</h2>
      <p>{it ? [it.fullName, it.address, [it.zipCode, it.city].filter(Boolean).join(' '), it.country].filter(Boolean).join(', ') : 'Nobody has said yet.'}</p>
      {order.allowedActions.includes('change_address') && (
        <details class="more-of-it" open={!it}>
          <summary>Send it elsewhere</summary>
          <ActionForm act={change} submit="Save the address">
            <AddressFields of={it ?? {}} />
          </ActionForm>
        </details>
      )}
    </section>
  );
}

/** Two ways out: before it is paid at once, after that if the artist agrees. */
function Ending({ order, changed }: { order: Schemas['Order']; changed: () => void }) {
  const orderId = order.id;
  return (
    <p class="row">
      {order.allowedActions.includes('cancel') && (
        <ActionButton class="quiet" act={async () => (await ordering.cancel(client, { orderId }), changed())}>
          Cancel the order
        </ActionButton>
      )}
      {order.allowedActions.includes('request_cancellation') && (
        <ActionButton class="quiet" act={async () => (await deliveries.requestCancellation(client, { orderId }), changed())}>
          Ask the artist to call it off
        </ActionButton>
      )}
    </p>
  );
}
