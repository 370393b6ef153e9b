import type { Schemas } from '@onlyarts/client';
import { artworkCategories } from '@onlyarts/client/labels';
import * as analytics from '@onlyarts/client/operations/analytics';
import * as artworks from '@onlyarts/client/operations/artworks';
import * as licensing from '@onlyarts/client/operations/licences';
import { client } from '../client';
import { useLoading } from '../loading';
import { StudioNav } from '../parts/AccountNav';
import { ActionButton, ActionForm } from '../parts/Action';
import { Area, Choice, Field, Tick } from '../parts/Field';
import { Figure } from '../parts/Figure';
import { FilesForm } from '../parts/FilesForm';
import { Heading } from '../parts/Heading';
import { LicenceForm } from '../parts/LicenceForm';
import { Loaded } from '../parts/Loaded';
import { PicturesForm } from '../parts/PicturesForm';
import { SignedIn } from '../parts/SignedIn';
import { StatusBadge } from '../parts/StatusBadge';
import { go, to } from '../router';
import { kind } from '../words';

export function WorkPage({ id }: { id: string }) {
  return <SignedIn>{() => <Work artworkId={id} />}</SignedIn>;
}

/** A work of one's own: its label, its pictures, its licences, and how it does. */
function Work({ artworkId }: { artworkId: string }) {
  const loading = useLoading(
    async (signal) => {
      const [{ artwork }, { licences }, figures] = await Promise.all([
        artworks.get(client, { artworkId }, { signal }),
        licensing.list(client, { artworkId }, { signal }),
        analytics.getArtworkStats(client, { artworkId }, { signal }),
      ]);
      return { work: artwork, licences, figures };
    },
    [artworkId],
  );
  return (
    <section class="narrow wide">
      <StudioNav />
      <Loaded from={loading}>
        {({ work, licences, figures }) => (
          <>
            <Heading title={work.title}>
              <a href={to('artworks', work.id)}>as others see it</a>
            </Heading>
            <p class="standing" role="status">
              <StatusBadge of={work.status} />
            </p>
            <dl class="figures">
              {Object.entries({ Views: figures.views, Favorites: figures.favorites, Comments: figures.comments, 'Copies sold': figures.totals.copies }).map(([name, number]) => (
                <Figure key={name} name={name} value={number.toLocaleString('en')} />
              ))}
            </dl>
            <Label of={work} changed={loading.reload} />
            <PicturesForm work={work} changed={loading.reload} />
            <FilesForm artworkId={artworkId} />
            <LicenceForm artworkId={artworkId} licences={licences} changed={loading.reload} />
            <details class="more-of-it">
              <summary>Take it down for good</summary>
              <p>Whoever bought it keeps it; nobody else sees it any more.</p>
              <ActionButton act={async () => (await artworks.delete(client, { artworkId }), go(to('studio', 'works')))}>Take {work.title} down</ActionButton>
            </details>
          </>
        )}
      </Loaded>
    </section>
  );
}

function Label({ of: work, changed }: { of: Schemas['Artwork']; changed: () => void }) {
  const isOpen = work.status === 'published' || work.status === 'draft';
  const save = async ({ title, description, price, category, tags = '', isForSale, status }: Record<string, string>) => {
    await artworks.update(client, {
      artworkId: work.id,
      title,
      description,
      price: Number(price),
      category: category as Schemas['KnownArtworkCategory'],
      tags: tags.split(',').map((tag) => tag.trim()).filter(Boolean),
      isForSale: isForSale === 'yes',
      ...(isOpen && { status: status as Schemas['KnownPublicationStatus'] }),
    });
    changed();
  };
  return (
    <ActionForm act={save} submit="Save">
      <Field label="Title" name="title" required maxLength={255} defaultValue={work.title} />
      <Area label="What it is" name="description" maxLength={5000} defaultValue={work.description ?? ''} />
      <div class="pair">
        <Field label="Price" name="price" type="number" min={0} step="any" required defaultValue={String(work.price)} />
        <Choice label="Kind" name="category" defaultValue={work.category}>
          {artworkCategories.map((name) => (
            <option key={name} value={name} selected={name === work.category}>
              {kind(name)}
            </option>
          ))}
        </Choice>
      </div>
      <Field label="Words to be found by" name="tags" hint="Separated by commas" defaultValue={work.tags.join(', ')} />
      {isOpen && (
        <Choice label="Who sees it" name="status">
          <option value="published" selected={work.status === 'published'}>
            Everybody
          </option>
          <option value="draft" selected={work.status === 'draft'}>
            Only you
          </option>
        </Choice>
      )}
      <Tick label="It is for sale" name="isForSale" defaultChecked={work.isForSale} />
    </ActionForm>
  );
}
