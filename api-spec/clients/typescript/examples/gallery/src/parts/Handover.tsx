import { useEffect } from 'preact/hooks';
import type { Schemas } from '@onlyarts/client';
import * as handovers from '@onlyarts/client/operations/handover';
import { client } from '../client';
import { useLoading } from '../loading';
import { sendFile } from '../sending';
import { size } from '../words';
import { ActionButton, ActionForm } from './Action';

interface Props {
  commission: Schemas['Commission'];
  milestones: Schemas['Milestone'][];
  files: Schemas['CommissionFile'][];
  isArtist: boolean;
  changed: () => void;
}

/** What the artist has handed over, and what the client has of it before and after it is paid. */
export function Handover({ commission, milestones, files, isArtist, changed }: Props) {
  const mayHandOver = isArtist && (commission.status === 'in_progress' || commission.status === 'completed');
  const add = async ({ milestoneId }: Record<string, string>, form: HTMLFormElement) => {
    const fileId = await sendFile(new FormData(form).get('file') as File);
    await handovers.addCommissionFile(client, { commissionId: commission.id, fileId, ...(milestoneId && { milestoneId }) });
    form.reset();
    changed();
  };
  if (files.length === 0 && !mayHandOver) {
    return null;
  }
  return (
    <section aria-labelledby="files">
      <h2 id="files">Files</h2>
      <ul class="handover">
        {files.map((file) => (
          <HandedFile key={file.id} commissionId={commission.id} file={file} step={milestones.find(({ id }) => id === file.milestoneId)?.title} />
        ))}
      </ul>
      {mayHandOver && (
        <details class="more-of-it">
          <summary>Hand over a file</summary>
          <ActionForm act={add} submit="Hand the file over">
            <label class="field">
              <span>File</span>
              <input type="file" name="file" required />
            </label>
            {milestones.length > 0 && (
              <label class="field">
                <span>It belongs to</span>
                <select name="milestoneId">
                  {milestones.map(({ id, title }) => (
                    <option key={id} value={id}>
                      {title}
                    </option>
                  ))}
                  <option value="">The finished work</option>
                </select>
              </label>
            )}
            <p class="fine">Of a picture, the client sees a small one with your name all over it until it is paid.</p>
          </ActionForm>
        </details>
      )}
    </section>
  );
}

function HandedFile({ commissionId, file, step }: { commissionId: string; file: Schemas['CommissionFile']; step?: string }) {
  const about = { commissionId, fileId: file.id };
  const download = async () => location.assign((await handovers.getCommissionFile(client, about)).address);
  return (
    <li>
      {file.previewType && <Preview about={about} type={file.previewType} name={file.name} />}
      <p>
        {file.locked ? (
          <>
            <b>{file.name}</b> <small>{size(file.bytes)} · yours once it is paid</small>
          </>
        ) : (
          <>
            <ActionButton class="quiet" label={`Download ${file.name}`} act={download}>
              {file.name}
            </ActionButton>{' '}
            <small>{size(file.bytes)}</small>
          </>
        )}
        {step && <small> · {step}</small>}
      </p>
    </li>
  );
}

/** An `img` sends no token, so the preview is fetched and shown from memory. */
function Preview({ about, type, name }: { about: { commissionId: string; fileId: string }; type: string; name: string }) {
  const shown = useLoading(async (signal) => URL.createObjectURL(new Blob([await handovers.downloadCommissionFilePreview(client, about, { signal })], { type })), [about.fileId]);
  useEffect(() => () => void (shown.value && URL.revokeObjectURL(shown.value)), [shown.value]);
  return shown.value ? <img class="final" src={shown.value} alt={`Preview of ${name}`} /> : null;
}
