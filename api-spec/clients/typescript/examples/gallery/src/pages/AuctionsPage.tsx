import type { Schemas } from '@onlyarts/client';
import { client } from '../client';
import { useLoading } from '../loading';
import { Empty } from '../parts/Empty';
import { nameOf } from '../parts/Avatar';
import { Loaded } from '../parts/Loaded';
import { Picture } from '../parts/Picture';
import { to } from '../router';
import { count, moment, money } from '../words';

export function AuctionsPage() {
  const loading = useLoading(async (signal) => (await client.get('/livestreams', { query: { isAuction: true, limit: 50 }, signal })).livestreams, []);
  return (
    <>
      <h1>Auctions</h1>
      <Loaded from={loading}>
        {(auctions) =>
          auctions.length === 0 ? (
            <Empty title="No hammer in sight">An artist can start an auction from the studio.</Empty>
          ) : (
            <ul class="cards broad">
              {auctions.map((auction) => (
                <Card key={auction.id} auction={auction} />
              ))}
            </ul>
          )
        }
      </Loaded>
    </>
  );
}

function Card({ auction }: { auction: Schemas['LivestreamCard'] }) {
  return (
    <li class="work">
      <a href={to('auctions', auction.id)}>
        <Picture src={auction.thumbnailUrl} alt="" />
        <span class="label">
          <span class={auction.status === 'live' ? 'live' : 'when'}>{when(auction)}</span>
          <span class="title">{auction.title}</span>
          <span class="by">{nameOf(auction.artist)}</span>
          <span class="terms">
            <span>{count(auction.bidsCount ?? 0, 'bid')}</span>
            <span class="price">{auction.currentBid === null ? `from ${money(auction.startingBid ?? 0)}` : money(auction.currentBid)}</span>
          </span>
        </span>
      </a>
    </li>
  );
}

function when({ status, scheduledAt }: Schemas['LivestreamCard']) {
  switch (status) {
    case 'live':
      return 'Live now';
    case 'ended':
      return 'Over';
    default:
      return scheduledAt ? moment(scheduledAt) : 'Announced';
  }
}
