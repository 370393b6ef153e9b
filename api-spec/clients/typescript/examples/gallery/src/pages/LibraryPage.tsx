import type { Schemas } from '@onlyarts/client';
import * as libraries from '@onlyarts/client/operations/library';
import { client } from '../client';
import { useLoading } from '../loading';
import { ActionButton } from '../parts/Action';
import { nameOf } from '../parts/Avatar';
import { Empty } from '../parts/Empty';
import { Heading } from '../parts/Heading';
import { Loaded } from '../parts/Loaded';
import { Picture } from '../parts/Picture';
import { SignedIn } from '../parts/SignedIn';
import { saveCertificate, saveLicence } from '../saving';
import { to } from '../router';
import { day, kind, size } from '../words';

export function LibraryPage() {
  return <SignedIn>{() => <Library />}</SignedIn>;
}

/** What somebody has bought, with its files, its licence and its certificates. */
function Library() {
  const loading = useLoading(async (signal) => (await libraries.list(client, { limit: 50 }, { signal })).library, []);
  return (
    <section class="narrow wide">
      <Heading title="Library" />
      <Loaded from={loading}>
        {(items) =>
          items.length === 0 ? (
            <Empty title="Nothing to download yet">The files of works that you buy stand here, to be downloaded again.</Empty>
          ) : (
            <ul class="lines">
              {items.map((item) => (
                <Item key={item.id} item={item} />
              ))}
            </ul>
          )
        }
      </Loaded>
    </section>
  );
}

function Item({ item }: { item: Schemas['LibraryItem'] }) {
  const lineId = item.id;
  const licence = () => saveLicence(lineId, `licence-${item.orderNumber}.pdf`);
  const download = async (fileId: string) => {
    const { address } = await libraries.requestDownload(client, { lineId, fileId });
    location.assign(address);
  };
  return (
    <li class="line">
      <Picture src={item.artwork.thumbnailUrl ?? item.artwork.imageUrl} alt="" />
      <div>
        <a href={to('artworks', item.artwork.id)}>{item.artwork.title}</a>
        <span class="by">
          {nameOf(item.artist)} · paid {day(item.paidAt)}
        </span>
        {item.status === 'revoked' && <span class="sold">Not yours any more: given back, or taken down for infringing somebody's rights</span>}
        <ul class="files">
          {item.files.map((file) => (
            <li key={file.id}>
              <ActionButton class="quiet" label={`Download ${file.name}`} act={() => download(file.id)}>
                {file.name}
              </ActionButton>{' '}
              <small>{size(file.bytes)}</small>
            </li>
          ))}
          {item.licence && (
            <li>
              <ActionButton class="quiet" act={licence}>
                {kind(item.licence.kind)} licence (PDF)
              </ActionButton>
            </li>
          )}
          {item.certificates.map((it) => (
            <li key={it.code}>
              <a href={to('certificates', it.code)}>
                Certificate of copy {it.number} of {it.editionSize}
              </a>{' '}
              <ActionButton class="quiet" label={`Certificate of copy ${it.number} as PDF`} act={() => saveCertificate(it.code)}>
                PDF
              </ActionButton>
            </li>
          ))}
        </ul>
      </div>
      <span />
    </li>
  );
}
