import type { Schemas } from '@onlyarts/client';
import { client } from '../client';
import { useLoading } from '../loading';
import { go, to } from '../router';
import { ActionForm } from './Action';
import { Field } from './Field';
import { Loaded } from './Loaded';

/** Puts a work of one's own on stage, at once. */
export function AuctionForm({ artist }: { artist: Schemas['Account'] }) {
  const loading = useLoading(
    async (signal) => (await client.get('/artworks', { query: { artist: artist.username, status: 'published', limit: 100 }, signal })).artworks,
    [artist.id],
  );

  const start = (works: Schemas['ArtworkCard'][]) => async ({ artworkId, title = '', startingBid, minutes }: Record<string, string>) => {
    const work = works.find((own) => own.id === artworkId);
    const endsAt = minutes && new Date(Date.now() + Number(minutes) * 60_000).toISOString();
    const { livestream } = await client.post('/livestreams', {
      body: { title, isAuction: true, startingBid: Number(startingBid), artworkId, thumbnailUrl: work?.imageUrl, endsAt: endsAt || undefined },
    });
    const { id } = livestream;
    await client.put('/livestreams/{livestreamId}/status', { path: { livestreamId: id }, body: { status: 'live' } });
    go(to('auctions', id));
  };

  return (
    <section aria-labelledby="auction">
      <h2 id="auction">Start an auction</h2>
      <Loaded from={loading}>
        {(works) => (
          <ActionForm act={start(works)} submit="Go live">
            <label class="field">
              <span>Work</span>
              <select name="artworkId">
                <option value="">A new one, made on stage</option>
                {works.map((work) => (
                  <option key={work.id} value={work.id}>
                    {work.title}
                  </option>
                ))}
              </select>
            </label>
            <Field label="Title" name="title" required maxLength={255} />
            <div class="pair">
              <Field label="Starts at" name="startingBid" type="number" min={1} step="any" required defaultValue="100" />
              <Field label="Minutes" name="minutes" type="number" min={1} hint="None: until your hammer" />
            </div>
          </ActionForm>
        )}
      </Loaded>
    </section>
  );
}
