import * as certificates from '@onlyarts/client/operations/certificates';
import { client } from '../client';
import { useLoading } from '../loading';
import { ActionButton } from '../parts/Action';
import { nameOf } from '../parts/Avatar';
import { Heading } from '../parts/Heading';
import { Loaded } from '../parts/Loaded';
import { StatusBadge } from '../parts/StatusBadge';
import { to } from '../router';
import { saveCertificate } from '../saving';
import { moment } from '../words';

/** Which copy of a limited edition somebody has; anybody who has the code may look. */
export function CertificatePage({ id: code }: { id: string }) {
  const loading = useLoading((signal) => certificates.get(client, { code }, { signal }), [code]);
  return (
    <section class="narrow">
      <Loaded from={loading}>
        {({ certificate: it }) => (
          <>
            <Heading title="Certificate">{it.code}</Heading>
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
            <ActionButton act={() => saveCertificate(code)}>As a PDF</ActionButton>
          </>
        )}
      </Loaded>
    </section>
  );
}
