import type { Schemas } from '@onlyarts/client';
import { to } from '../router';
import { count, moment, money } from '../words';
import { nameOf } from './Avatar';
import { Picture } from './Picture';

/** An auction, or something else to watch, in a list. */
export function StreamCard({ stream }: { stream: Schemas['LivestreamCard'] }) {
  return (
    <li class="work">
      <a href={to('auctions', stream.id)}>
        <Picture src={stream.thumbnailUrl} alt="" />
        <span class="label">
          <span class={stream.status === 'live' ? 'live' : 'when'}>{when(stream)}</span>
          <span class="title">{stream.title}</span>
          <span class="by">{nameOf(stream.artist)}</span>
          {stream.isAuction && (
            <span class="terms">
              <span>{count(stream.bidsCount ?? 0, 'bid')}</span>
              <span class="price">{stream.currentBid === null ? `from ${money(stream.startingBid ?? 0)}` : money(stream.currentBid)}</span>
            </span>
          )}
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
