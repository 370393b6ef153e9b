import { useRef, useState } from 'preact/hooks';
import type { Schemas } from '@onlyarts/client';
import { Picture } from './Picture';

type Shown = Pick<Schemas['ArtworkPicture'], 'imageUrl' | 'thumbnailUrl' | 'altText' | 'srcset'>;

/** The pictures of a work: one large, the others below, and the large one as large as the window on a click. */
export function Zoom({ work }: { work: Schemas['Artwork'] }) {
  const pictures: Shown[] = work.pictures?.length ? work.pictures : [{ imageUrl: work.imageUrl, thumbnailUrl: work.thumbnailUrl ?? work.imageUrl, altText: work.altText }];
  const [at, setAt] = useState(0);
  const dialog = useRef<HTMLDialogElement>(null);
  const shown = pictures[at] ?? pictures[0]!;
  const alt = shown.altText || work.title;
  return (
    <div class="zoom">
      <button class="bare" aria-label={`Look closer at ${alt}`} onClick={() => dialog.current?.showModal()}>
        <Picture key={shown.imageUrl} src={shown.imageUrl} srcset={shown.srcset} sizes="(max-width: 48rem) 100vw, 46rem" alt={alt} eager />
      </button>
      {pictures.length > 1 && (
        <ul class="thumbs" aria-label="Pictures of it">
          {pictures.map((picture, place) => (
            <li key={picture.imageUrl}>
              <button class="bare" aria-label={`Picture ${place + 1} of ${pictures.length}`} aria-pressed={place === at} onClick={() => setAt(place)}>
                <Picture src={picture.thumbnailUrl} alt="" />
              </button>
            </li>
          ))}
        </ul>
      )}
      <dialog ref={dialog} aria-label={alt} onClick={() => dialog.current?.close()}>
        <img src={shown.imageUrl} srcset={shown.srcset ?? undefined} sizes={shown.srcset ? '200vw' : undefined} alt={alt} loading="lazy" />
        <button>Close</button>
      </dialog>
    </div>
  );
}
