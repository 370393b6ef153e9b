import { client } from '../client';
import { useLoading } from '../loading';
import { nameOf } from '../parts/Avatar';
import { Empty } from '../parts/Empty';
import { Loaded } from '../parts/Loaded';
import { SignedIn } from '../parts/SignedIn';
import { StatusBadge } from '../parts/StatusBadge';
import { day, money } from '../words';

export function SalesPage() {
  return <SignedIn>{() => <LatestSales />}</SignedIn>;
}

/** What an artist sold, newest first. */
function LatestSales() {
  const loading = useLoading(async (signal) => (await client.get('/orders/sales', { query: { limit: 50 }, signal })).sales, []);
  return (
    <section class="narrow wide">
      <h1>Sales</h1>
      <Loaded from={loading}>
        {(sales) =>
          sales.length === 0 ? (
            <Empty title="You have not sold anything yet" />
          ) : (
            <ul class="rows">
              {sales.map((sale) => (
                <li key={sale.id}>
                  <b>{sale.artwork.title}</b>
                  <span>
                    {sale.orderNumber} · {nameOf(sale.buyer)} · {day(sale.createdAt)}
                  </span>
                  <StatusBadge of={sale.status} />
                  <span class="price">{money(sale.sellerEarnings)}</span>
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </section>
  );
}
