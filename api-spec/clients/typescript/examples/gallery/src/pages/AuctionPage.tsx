import type { Schemas } from '@onlyarts/client';
import { client } from '../client';
import { useLoading } from '../loading';
import { Bids } from '../parts/Bids';
import { Bidding } from '../parts/Bidding';
import { Countdown } from '../parts/Countdown';
import { ActionButton } from '../parts/Action';
import { Empty } from '../parts/Empty';
import { nameOf } from '../parts/Avatar';
import { Loaded } from '../parts/Loaded';
import { Picture } from '../parts/Picture';
import { to } from '../router';
import { account } from '../session';
import { useStream } from '../stream';
import { count, money } from '../words';

const STATES: Record<string, string> = { scheduled: 'Announced', live: 'Live auction', ended: 'Auction over' };
const SHOWS: Record<string, string> = { scheduled: 'Announced', live: 'Live', ended: 'Over' };

export function AuctionPage({ id }: { id: string }) {
  const path = { livestreamId: id };
  const loading = useLoading(async (signal) => (await client.get('/livestreams/{livestreamId}', { path, signal })).livestream, [id]);
  const viewers = useStream(id, loading.reload);
  return (
    <Loaded from={loading}>
      {(auction) => (
        <article class="exhibit auction">
          <Picture src={auction.thumbnailUrl} alt={auction.title} eager />
          <div class="placard">
            <p>
              <span class={auction.status === 'live' ? 'live' : 'when'}>{(auction.isAuction ? STATES : SHOWS)[auction.status] ?? auction.status}</span>
            </p>
            <h1>{auction.title}</h1>
            <p class="by">{nameOf(auction.artist)}</p>
            {auction.description && <p class="lead">{auction.description}</p>}
            {auction.isAuction && <Standing auction={auction} />}
            <p class="fine">
              {auction.isAuction && `${count(auction.bidsCount ?? 0, 'bid')} · `}
              {viewers ?? auction.viewersCount} watching
              {auction.endsAt && auction.status !== 'ended' && (
                <>
                  {' '}
                  · ends in <Countdown to={auction.endsAt} />
                </>
              )}
            </p>
            {auction.isAuction && auction.status === 'live' && auction.artist.id !== account.value?.id && <Bidding auction={auction} />}
            {auction.isAuction && auction.artist.id === account.value?.id && <Hammer auction={auction} changed={loading.reload} />}
            {auction.artworkId && (
              <p class="fine">
                <a href={to('artworks', auction.artworkId)}>The work itself</a>
              </p>
            )}
          </div>
          {auction.isAuction && <Bids bids={auction.bids ?? []} />}
        </article>
      )}
    </Loaded>
  );
}

function Standing({ auction }: { auction: Schemas['Livestream'] }) {
  const leader = auction.bids.find((bid) => bid.isWinning)?.bidder;
  return (
    <p class="standing-bid" role="status" aria-live="polite">
      <small>{auction.currentBid === null ? 'Starts at' : auction.status === 'ended' ? 'Went for' : 'Stands at'}</small>
      <span class="price" data-bid={auction.currentBid}>
        {money(auction.currentBid ?? auction.startingBid ?? 0)}
      </span>
      {leader && <small>{leader.id === account.value?.id ? 'and you lead' : `and ${nameOf(leader)} leads`}</small>}
    </p>
  );
}

/** The artist's own buttons. */
function Hammer({ auction, changed }: { auction: Schemas['Livestream']; changed: () => void }) {
  const move = (status: 'live' | 'ended') => async () => {
    await client.put('/livestreams/{livestreamId}/status', { path: { livestreamId: auction.id }, body: { status } });
    changed();
  };
  switch (auction.status) {
    case 'scheduled':
      return (
        <ActionButton class="primary" act={move('live')}>
          Go live
        </ActionButton>
      );
    case 'live':
      return (
        <ActionButton class="primary" act={move('ended')}>
          Bring down the hammer
        </ActionButton>
      );
    default:
      return <Empty title="Over">Well done.</Empty>;
  }
}
