import * as livestreams from '@onlyarts/client/operations/livestreams';
import { client } from '../client';
import { useLoading } from '../loading';
import { Empty } from '../parts/Empty';
import { Heading } from '../parts/Heading';
import { Loaded } from '../parts/Loaded';
import { StreamCard } from '../parts/StreamCard';

/** Those that run first, then those to come, then those that are over. */
const RANK: Record<string, number> = { live: 0, scheduled: 1, ended: 2 };

export function AuctionsPage() {
  const loading = useLoading(async (signal) => (await livestreams.list(client, { isAuction: true, limit: 50 }, { signal })).livestreams, []);
  return (
    <>
      <Heading title="Auctions" />
      <Loaded from={loading}>
        {(auctions) =>
          auctions.length === 0 ? (
            <Empty title="No hammer in sight">An artist can start an auction from the studio.</Empty>
          ) : (
            <ul class="cards broad">
              {auctions
                .toSorted((one, other) => (RANK[one.status] ?? 3) - (RANK[other.status] ?? 3))
                .map((auction) => (
                  <StreamCard key={auction.id} stream={auction} />
                ))}
            </ul>
          )
        }
      </Loaded>
    </>
  );
}
