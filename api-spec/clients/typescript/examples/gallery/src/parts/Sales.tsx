import { useState } from 'preact/hooks';
import type { Schemas } from '@onlyarts/client';
import * as analytics from '@onlyarts/client/operations/analytics';
import * as orders from '@onlyarts/client/operations/orders';
import { client } from '../client';
import { useLoading } from '../loading';
import { count, day, money } from '../words';
import { Chart } from './Chart';
import { nameOf } from './Avatar';
import { Figure } from './Figure';
import { Loaded } from './Loaded';
import { StatusBadge } from './StatusBadge';

const SPANS = { day: 30, week: 12 * 7, month: 365 } as const;

/** What was earned, step by step, and the latest sales themselves. */
export function Sales() {
  const [interval, setInterval] = useState<keyof typeof SPANS>('day');
  const loading = useLoading(async (signal) => {
    const [figures, sales] = await Promise.all([
      analytics.getSales(client, { interval, from: daysAgo(SPANS[interval] - 1), to: daysAgo(-1) }, { signal }),
      orders.listSales(client, { limit: 8 }, { signal }),
    ]);
    return { interval, figures, sales };
  }, [interval]);
  return (
    <section class="sales" aria-labelledby="sales">
      <header class="row spread">
        <h2 id="sales">Sales</h2>
        <div class="chips" role="group" aria-label="Step">
          {(Object.keys(SPANS) as (keyof typeof SPANS)[]).map((name) => (
            <button key={name} aria-pressed={name === interval} onClick={() => setInterval(name)}>
              By {name}
            </button>
          ))}
        </div>
      </header>
      <Loaded from={loading}>
        {({ figures, sales, interval }) => (
          <>
            <dl class="figures">
              <Figure name="Earned" value={money(figures.totals.net)} />
              <Figure name="Orders" value={figures.totals.orders.toLocaleString('en')} />
              <Figure name="Sold for" value={money(figures.totals.gross)} />
              <Figure name="Of all time" value={money(sales.summary.totalEarnings)} />
            </dl>
            <Chart steps={figures.steps} interval={interval} />
            <Latest sales={sales.sales} />
          </>
        )}
      </Loaded>
    </section>
  );
}

function Latest({ sales }: { sales: Schemas['Sale'][] }) {
  return (
    <ul class="rows" aria-label="Latest sales">
      {sales.map((sale) => (
        <li key={sale.id}>
          <b>{sale.artwork.title}</b>
          <span>
            {nameOf(sale.buyer)} · {day(sale.createdAt)}
            {sale.quantity > 1 && ` · ${count(sale.quantity, 'copy', 'copies')}`}
          </span>
          <StatusBadge isOrder of={sale.status} />
          <span class="price">{money(sale.sellerEarnings)}</span>
        </li>
      ))}
    </ul>
  );
}

const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);
