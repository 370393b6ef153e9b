import type { Schemas } from '@onlyarts/client';
import * as artworks from '@onlyarts/client/operations/artworks';
import * as licensing from '@onlyarts/client/operations/licences';
import { client } from '../client';
import { useLoading } from '../loading';
import { Avatar, nameOf } from '../parts/Avatar';
import { Buying } from '../parts/Buying';
import { Comments } from '../parts/Comments';
import { Heading } from '../parts/Heading';
import { Loaded } from '../parts/Loaded';
import { Report } from '../parts/Report';
import { Zoom } from '../parts/Zoom';
import { to } from '../router';
import { account } from '../session';
import { count, day, kind, size } from '../words';

export function ArtworkPage({ id: artworkId }: { id: string }) {
  const loading = useLoading(
    async (signal) => {
      const [{ artwork }, { licences }] = await Promise.all([artworks.get(client, { artworkId }, { signal }), licensing.list(client, { artworkId }, { signal })]);
      return { work: artwork, licences };
    },
    [artworkId, account.value?.id],
  );
  return (
    <Loaded from={loading}>
      {({ work, licences }) => (
        <>
          <article class="exhibit">
            <Zoom work={work} />
            <div class="placard">
              <Heading title={work.title} />
              <p class="by">
                <Avatar of={work.artist} /> <a href={to('users', work.artist.username)}>{nameOf(work.artist)}</a>
              </p>
              {work.description && <p class="lead">{work.description}</p>}
              <p class="tags">
                <a href={`${to('artworks')}?category=${work.category}`}>{kind(work.category)}</a>
                {work.tags.map((tag) => (
                  <a key={tag} href={`${to('artworks')}?tags=${encodeURIComponent(tag)}`}>
                    {tag}
                  </a>
                ))}
              </p>
              <Buying work={work} licences={licences} changed={loading.reload} />
              <Delivery of={work} />
              <p class="fine">
                {copies(work)} · {count(work.viewsCount, 'view')} · hung {day(work.createdAt)}
              </p>
              <Report subjectKind="artwork" subjectId={work.id} />
            </div>
          </article>
          <Comments artwork={work.id} />
        </>
      )}
    </Loaded>
  );
}

/** What a buyer gets: files at once, or a parcel. */
function Delivery({ of: { delivers, processingDays } }: { of: Schemas['Artwork'] }) {
  if (!delivers?.length) {
    return processingDays ? <p class="fine">Leaves the studio within {count(processingDays, 'day')}.</p> : null;
  }
  return (
    <p class="fine">
      You download it as soon as it is paid: {delivers.map((file) => `${file.name} (${size(file.bytes)})`).join(', ')}.
    </p>
  );
}

function copies({ editionSize, availableCopies }: Schemas['Artwork']) {
  if (editionSize === undefined) {
    return 'Open edition';
  }
  return editionSize === 1 ? 'One of a kind' : `${availableCopies} of ${editionSize} left`;
}
