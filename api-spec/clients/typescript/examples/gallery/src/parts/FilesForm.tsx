import * as contents from '@onlyarts/client/operations/contents';
import { client } from '../client';
import { useLoading } from '../loading';
import { sendFile } from '../sending';
import { size } from '../words';
import { ActionButton, ActionForm } from './Action';

/** What a buyer of a work downloads. */
export function FilesForm({ artworkId }: { artworkId: string }) {
  const loading = useLoading(async (signal) => (await contents.listArtworkFiles(client, { artworkId }, { signal })).files, [artworkId]);
  const listed = loading.value ?? [];
  const list = async (fileIds: string[]) => {
    await contents.updateArtworkFiles(client, { artworkId, fileIds });
    loading.reload();
  };
  const add = async (_: unknown, form: HTMLFormElement) => {
    const fileId = await sendFile(new FormData(form).get('file') as File);
    await list([...listed.map((file) => file.id), fileId]);
    form.reset();
  };
  return (
    <details class="more-of-it">
      <summary>Files that buyers download</summary>
      <ul class="files">
        {listed.map((file) => (
          <li key={file.id}>
            {file.name} <small>{size(file.bytes)}</small>{' '}
            <ActionButton class="quiet" label={`No longer deliver ${file.name}`} act={() => list(listed.filter((other) => other !== file).map((other) => other.id))}>
              No longer deliver
            </ActionButton>
          </li>
        ))}
      </ul>
      <ActionForm act={add} submit="Deliver it too">
        <label class="field">
          <span>File</span>
          <input type="file" name="file" required />
        </label>
      </ActionForm>
    </details>
  );
}
