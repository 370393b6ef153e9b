import { useState } from 'preact/hooks';
import type { Schemas } from '@onlyarts/client';
import * as artworks from '@onlyarts/client/operations/artworks';
import * as livestreams from '@onlyarts/client/operations/livestreams';
import { client } from '../client';
import { useLoading } from '../loading';
import { go, to } from '../router';
import { ActionForm } from './Action';
import { Choice, Field } from './Field';
import { Loaded } from './Loaded';

/** Puts a work of one's own on stage, at once or at a time that is announced. */
export function AuctionForm({ artist }: { artist: Schemas['Account'] }) {
  const [isLater, setLater] = useState(false);
  const loading = useLoading(
    async (signal) => (await artworks.list(client, { artist: artist.username, status: 'published', limit: 100 }, { signal })).artworks,
    [artist.id],
  );

  const start = (works: Schemas['ArtworkCard'][]) => async ({ artworkId, title = '', startingBid, reservePrice, minutes, begins }: Record<string, string>) => {
    const work = works.find((own) => own.id === artworkId);
    const first = begins ? new Date(begins) : new Date();
    const { livestream } = await livestreams.create(client, {
      title,
      isAuction: true,
      startingBid: Number(startingBid),
      reservePrice: reservePrice ? Number(reservePrice) : undefined,
      artworkId,
      thumbnailUrl: work?.imageUrl,
      scheduledAt: begins && first.toISOString(),
      endsAt: minutes && new Date(first.getTime() + Number(minutes) * 60_000).toISOString(),
    });
    const { id } = livestream;
    if (!begins) {
      await livestreams.updateStatus(client, { livestreamId: id, status: 'live' });
    }
    go(to('auctions', id));
  };

  return (
    <section aria-labelledby="auction">
      <h2 id="auction">Start an auction</h2>
      <Loaded from={loading}>
        {(works) => (
          <ActionForm act={start(works)} submit={isLater ? 'Announce it' : 'Go live'}>
            <Choice label="Work" name="artworkId">
              <option value="">A new one, made on stage</option>
              {works.map((work) => (
                <option key={work.id} value={work.id}>
                  {work.title}
                </option>
              ))}
            </Choice>
            <Field label="Title" name="title" required maxLength={255} />
            <div class="pair">
              <Field label="Starts at" name="startingBid" type="number" min={1} step="any" required defaultValue="100" />
              <Field label="Not sold below" name="reservePrice" type="number" min={1} step="any" hint="Nobody sees it" />
            </div>
            <div class="pair">
              <Field label="Begins" name="begins" type="datetime-local" hint="Now, if you say nothing" onInput={(event) => setLater(event.currentTarget.value !== '')} />
              <Field label="Minutes" name="minutes" type="number" min={1} hint="None: until your hammer" />
            </div>
          </ActionForm>
        )}
      </Loaded>
    </section>
  );
}
