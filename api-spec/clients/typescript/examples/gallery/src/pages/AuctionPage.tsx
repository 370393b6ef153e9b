import { useState } from 'preact/hooks';
import type { Schemas } from '@onlyarts/client';
import * as livestreams from '@onlyarts/client/operations/livestreams';
import { client } from '../client';
import { useLoading } from '../loading';
import { ActionButton } from '../parts/Action';
import { nameOf } from '../parts/Avatar';
import { Bidding } from '../parts/Bidding';
import { Bids } from '../parts/Bids';
import { Countdown } from '../parts/Countdown';
import { Heading } from '../parts/Heading';
import { Loaded } from '../parts/Loaded';
import { Picture } from '../parts/Picture';
import { Player } from '../parts/Player';
import { to } from '../router';
import { account } from '../session';
import { useStream } from '../stream';
import { count, moment, money } from '../words';

const STATES: Record<string, string> = { scheduled: 'Announced', live: 'Live auction', ended: 'Auction over' };
const SHOWS: Record<string, string> = { scheduled: 'Announced', live: 'Live', ended: 'Over' };

export function AuctionPage({ id: livestreamId }: { id: string }) {
  const loading = useLoading(async (signal) => (await livestreams.get(client, { livestreamId }, { signal })).livestream, [livestreamId, account.value?.id]);
  const viewers = useStream(livestreamId, loading.reload);
  return (
    <Loaded from={loading}>
      {(auction) => (
        <article class="exhibit auction">
          <div>
            <Picture src={auction.thumbnailUrl} alt={auction.title} eager />
            {auction.status === 'live' && auction.streamUrl && <Player src={auction.streamUrl} title={auction.title} />}
          </div>
          <div class="placard">
            <p>
              <span class={auction.status === 'live' ? 'live' : 'when'}>{(auction.isAuction ? STATES : SHOWS)[auction.status] ?? auction.status}</span>
            </p>
            <Heading title={auction.title} />
            <p class="by">
              <a href={to('users', auction.artist.username)}>{nameOf(auction.artist)}</a>
            </p>
            {auction.description && <p class="lead">{auction.description}</p>}
            {auction.isAuction && <Standing auction={auction} />}
            <Times of={auction} viewers={viewers ?? auction.viewersCount} />
            {auction.isAuction && auction.status === 'live' && auction.artist.id !== account.value?.id && <Bidding auction={auction} />}
            <Hammer auction={auction} changed={loading.reload} />
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

/** When it begins, or ends. */
function Times({ of: it, viewers }: { of: Schemas['Livestream']; viewers: number }) {
  return (
    <p class="fine">
      {it.status === 'scheduled' && it.scheduledAt && (
        <>
          Begins {moment(it.scheduledAt)}, in <Countdown to={it.scheduledAt} /> ·{' '}
        </>
      )}
      {it.isAuction && `${count(it.bidsCount ?? 0, 'bid')} · `}
      {viewers} watching
      {it.endsAt && it.status !== 'ended' && (
        <>
          {' '}
          · ends in <Countdown to={it.endsAt} />
        </>
      )}
    </p>
  );
}

function Standing({ auction }: { auction: Schemas['Livestream'] }) {
  const leader = auction.bids.find((bid) => bid.isWinning)?.bidder;
  const isMine = leader !== undefined && leader.id === account.value?.id;
  return (
    <>
      <p class="standing-bid" role="status" aria-live="polite">
        <small>{auction.currentBid === null ? 'Starts at' : auction.status === 'ended' ? 'Went for' : 'Stands at'}</small>
        <span class="price" data-bid={auction.currentBid}>
          {money(auction.currentBid ?? auction.startingBid ?? 0)}
        </span>
        {leader && <small>{isMine ? 'and you lead' : `and ${nameOf(leader)} leads`}</small>}
        {auction.reserveMet === false && <small>The artist’s least price is not reached yet.</small>}
      </p>
      {isMine && auction.status === 'ended' && (
        <p class="card">
          It is yours: the order stands among <a href={to('orders')}>your orders</a>, and you have two days to pay it. After that it goes to the next bidder.
        </p>
      )}
    </>
  );
}

/** The artist's own buttons. */
function Hammer({ auction, changed }: { auction: Schemas['Livestream']; changed: () => void }) {
  const [key, setKey] = useState<string>();
  const livestreamId = auction.id;
  const may = (action: Schemas['LivestreamAction']) => auction.allowedActions?.includes(action) ?? false;
  const move = (status: 'live' | 'ended') => async () => {
    await livestreams.updateStatus(client, { livestreamId, status });
    changed();
  };
  return (
    <>
      <div class="row">
        {may('start') && (
          <ActionButton class="primary" act={move('live')}>
            Go live
          </ActionButton>
        )}
        {may('end') && auction.status === 'live' && (
          <ActionButton class="primary" act={move('ended')}>
            {auction.isAuction ? 'Bring down the hammer' : 'End it'}
          </ActionButton>
        )}
        {may('create_stream_key') && (
          <ActionButton act={async () => setKey((await livestreams.createStreamKey(client, { livestreamId })).streamKey)}>A key for my camera</ActionButton>
        )}
      </div>
      {key && (
        <p class="card">
          Your stream key, shown once: <code class="secret">{key}</code>. Whoever has it can stream in your name.
        </p>
      )}
    </>
  );
}
