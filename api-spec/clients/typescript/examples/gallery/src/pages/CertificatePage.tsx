import { client } from '../client';
import { useLoading } from '../loading';
import { nameOf } from '../parts/Avatar';
import { Loaded } from '../parts/Loaded';
import { StatusBadge } from '../parts/StatusBadge';
import { to } from '../router';
import { moment } from '../words';

/** Which copy of a limited edition somebody has; anybody who has the code may look. */
export function CertificatePage({ code }: { code: string }) {
  const loading = useLoading((signal) => client.get('/certificates/{code}', { path: { code }, signal }), [code]);
  return (
    <section class="narrow">
      <Loaded from={loading}>
        {({ certificate: it }) => (
          <>
            <h1>
              Certificate <small>{it.code}</small>
            </h1>
            <p class="standing" role="status">
              <StatusBadge of={it.status} /> copy {it.number} of {it.editionSize}
            </p>
            <p>
              <a href={to('artworks', it.artwork.id)}>{it.artwork.title}</a> by <a href={to('users', it.artist.username)}>{nameOf(it.artist)}</a>
            </p>
            <p>
              Paid <time dateTime={it.issuedAt}>{moment(it.issuedAt)}</time>
              {it.owner && <>, owned by {nameOf(it.owner)}</>}
            </p>
          </>
        )}
      </Loaded>
    </section>
  );
}
