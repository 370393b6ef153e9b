import type { Schemas } from '@onlyarts/client';
import { client } from '../client';
import { useLoading } from '../loading';
import { nameOf } from '../parts/Avatar';
import { Loaded } from '../parts/Loaded';
import { Paying } from '../parts/Paying';
import { Picture } from '../parts/Picture';
import { SignedIn } from '../parts/SignedIn';
import { StatusBadge } from '../parts/StatusBadge';
import { Sums } from '../parts/Sums';
import { to } from '../router';
import { day, money } from '../words';

export function OrderPage({ id }: { id: string }) {
  return <SignedIn>{() => <Order id={id} />}</SignedIn>;
}

function Order({ id }: { id: string }) {
  const loading = useLoading(async (signal) => (await client.get('/orders/{orderId}', { path: { orderId: id }, signal })).order, [id]);
  return (
    <section class="narrow wide">
      <Loaded from={loading}>
        {(order) => (
          <>
            <h1>
              Order <small>{order.orderNumber}</small>
            </h1>
            <p class="standing" role="status">
              <StatusBadge of={order.status} /> {day(order.createdAt)}
            </p>
            {order.status === 'pending' && <Paying order={order} changed={loading.reload} />}
            <ul class="lines">
              {order.items.map((line) => (
                <Line key={line.id} line={line} />
              ))}
            </ul>
            <Sums of={order} />
          </>
        )}
      </Loaded>
    </section>
  );
}

function Line({ line }: { line: Schemas['OrderLine'] }) {
  return (
    <li class="line">
      <Picture src={line.artwork.thumbnailUrl ?? line.artwork.imageUrl} alt="" />
      <div>
        <a href={to('artworks', line.artwork.id)}>{line.artwork.title}</a>
        <span class="by">{nameOf(line.seller)}</span>
        {line.fulfilment.status === 'fulfilled' && <span class="by">Handed over</span>}
      </div>
      <span class="price">{money(line.subtotal)}</span>
    </li>
  );
}
