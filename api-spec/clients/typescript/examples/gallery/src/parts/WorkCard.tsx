import type { Schemas } from '@onlyarts/client';
import { to } from '../router';
import { kind, money } from '../words';
import { nameOf } from './Avatar';
import { Picture } from './Picture';

/** A work in a list, with its label. */
export function WorkCard({ work }: { work: Schemas['ArtworkCard'] }) {
  return (
    <li class="work">
      <a href={to('artworks', work.id)}>
        <Picture src={work.thumbnailUrl ?? work.imageUrl} srcset={work.srcset} sizes="(max-width: 48rem) 100vw, 18rem" alt={work.altText ?? work.title} />
        <span class="label">
          <span class="title">{work.title}</span>
          <span class="by">{nameOf(work.artist)}</span>
          <span class="terms">
            <span>{kind(work.category)}</span>
            {work.status === 'sold' ? <span class="sold">Sold</span> : <span class="price">{work.isForSale ? money(work.price) : 'Not for sale'}</span>}
          </span>
        </span>
      </a>
    </li>
  );
}

/** Works beside each other. */
export const WorkCards = ({ of }: { of: Schemas['ArtworkCard'][] }) => (
  <ul class="cards">
    {of.map((work) => (
      <WorkCard key={work.id} work={work} />
    ))}
  </ul>
);
