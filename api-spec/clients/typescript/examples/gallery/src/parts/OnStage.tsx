import * as livestreams from '@onlyarts/client/operations/livestreams';
import { client } from '../client';
import { useLoading } from '../loading';
import { to } from '../router';
import { money } from '../words';
import { nameOf } from './Avatar';
import { Picture } from './Picture';

/** The auction that runs now, if one does. */
export function OnStage() {
  const streams = useLoading(async (signal) => (await livestreams.list(client, { status: 'live', isAuction: true, limit: 1 }, { signal })).livestreams, []);
  const [auction] = streams.value ?? [];
  if (!auction) {
    return null;
  }
  return (
    <a class="stage" href={to('auctions', auction.id)}>
      <Picture src={auction.thumbnailUrl} alt="" eager />
      <span class="stage-words">
        <span class="live">Live auction</span>
        <strong>{auction.title}</strong>
        <span>
          {nameOf(auction.artist)} · {auction.currentBid === null ? `from ${money(auction.startingBid ?? 0)}` : `at ${money(auction.currentBid)}`}
        </span>
        <span class="button">Go and watch</span>
      </span>
    </a>
  );
}
