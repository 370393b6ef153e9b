import { client } from '../client';
import { useLoading } from '../loading';
import { Empty } from '../parts/Empty';
import { Loaded } from '../parts/Loaded';
import { SignedIn } from '../parts/SignedIn';
import { StatusBadge } from '../parts/StatusBadge';
import { to } from '../router';
import { count, day, money } from '../words';

export function OrdersPage() {
  return <SignedIn>{() => <Orders />}</SignedIn>;
}

function Orders() {
  const loading = useLoading(async (signal) => (await client.get('/orders', { query: { limit: 50 }, signal })).orders, []);
  return (
    <section class="narrow wide">
      <h1>Orders</h1>
      <Loaded from={loading}>
        {(orders) =>
          orders.length === 0 ? (
            <Empty title="You have not bought anything yet">
              <a href="#/">Look around</a>.
            </Empty>
          ) : (
            <ul class="rows">
              {orders.map((order) => (
                <li key={order.id}>
                  <a href={to('orders', order.id)}>
                    <b>{order.orderNumber}</b>
                    <span>
                      {day(order.createdAt)} · {count(order.itemsCount, 'work')}
                    </span>
                    <StatusBadge of={order.status} />
                    <span class="price">{money(order.total)}</span>
                  </a>
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </section>
  );
}
