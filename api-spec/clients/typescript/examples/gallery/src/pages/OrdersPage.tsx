import * as ordering from '@onlyarts/client/operations/orders';
import { client } from '../client';
import { useLoading } from '../loading';
import { Heading } from '../parts/Heading';
import { Loaded } from '../parts/Loaded';
import { Rows } from '../parts/Rows';
import { SignedIn } from '../parts/SignedIn';
import { StatusBadge } from '../parts/StatusBadge';
import { to } from '../router';
import { count, day, money } from '../words';

export function OrdersPage() {
  return <SignedIn>{() => <Orders />}</SignedIn>;
}

function Orders() {
  const loading = useLoading(async (signal) => (await ordering.list(client, { limit: 50 }, { signal })).orders, []);
  return (
    <section class="narrow wide">
      <Heading title="Orders" />
      <Loaded from={loading}>
        {(orders) => (
          <Rows of={orders} label="Orders" empty="You have not bought anything yet">
            {(order) => (
              <a href={to('orders', order.id)}>
                <b>{order.orderNumber}</b>
                <span>
                  {day(order.createdAt)} · {order.title ?? count(order.itemsCount, 'work')}
                </span>
                <StatusBadge isOrder of={order.status} />
                <span class="price">{money(order.total)}</span>
              </a>
            )}
          </Rows>
        )}
      </Loaded>
    </section>
  );
}
