import * as administration from '@onlyarts/client/operations/administration';
import { client } from '../client';
import { useLoading } from '../loading';
import { Figure } from '../parts/Figure';
import { Loaded } from '../parts/Loaded';
import { money, since } from '../words';

/** How the platform does, and what happened lately. */
export function Dashboard() {
  const loading = useLoading((signal) => administration.getDashboard(client, { signal }), []);
  return (
    <Loaded from={loading}>
      {({ stats, recentActivity }) => (
        <>
          <dl class="figures">
            <Figure name="People" value={stats.totalUsers.toLocaleString('en')} />
            <Figure name="Artists" value={stats.totalArtists.toLocaleString('en')} />
            <Figure name="Works" value={stats.totalArtworks.toLocaleString('en')} />
            <Figure name="Orders" value={stats.totalOrders.toLocaleString('en')} />
            <Figure name="Taken in" value={money(stats.totalRevenue)} />
            <Figure name="Of it our fee" value={money(stats.platformCommission)} />
          </dl>
          <h2>Lately</h2>
          <ul class="rows" aria-label="Lately">
            {recentActivity.map((it) => (
              <li key={it.createdAt + it.description}>
                <div>
                  {it.description} <small>{since(it.createdAt)}</small>
                </div>
              </li>
            ))}
          </ul>
        </>
      )}
    </Loaded>
  );
}
