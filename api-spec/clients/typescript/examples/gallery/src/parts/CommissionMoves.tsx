import { upload, type Schemas } from '@onlyarts/client';
import * as commissions from '@onlyarts/client/operations/commissions';
import { client } from '../client';
import { ActionButton, ActionForm } from './Action';
import { Area } from './Field';

/** What the service says may be done with a commission now. */
export function CommissionMoves({ of: it, changed }: { of: Schemas['Commission']; changed: () => void }) {
  const commissionId = it.id;
  const may = (action: Schemas['CommissionAction']) => it.allowedActions?.includes(action) ?? false;
  const then = async (deed: Promise<unknown>) => {
    await deed;
    changed();
  };
  const complete = async ({ artistNotes }: Record<string, string>, form: HTMLFormElement) => {
    const picture = await upload(client, new FormData(form).get('picture') as File, { folder: 'commissions' });
    await then(commissions.complete(client, { commissionId, finalArtworkUrl: picture.url, artistNotes }));
  };
  return (
    <>
      <p class="row">
        {may('take_on') && (
          <ActionButton class="primary" act={() => then(commissions.update(client, { commissionId, status: 'in_progress' }))}>
            Take it on
          </ActionButton>
        )}
        {may('accept') && (
          <ActionButton class="primary" act={() => then(commissions.accept(client, { commissionId }))}>
            Accept the work
          </ActionButton>
        )}
        {may('cancel') && (
          <ActionButton class="quiet" act={() => then(commissions.update(client, { commissionId, status: 'cancelled' }))}>
            Call it off
          </ActionButton>
        )}
      </p>
      {may('complete') && (
        <details class="more-of-it">
          <summary>Hand over the finished work</summary>
          <ActionForm act={complete} submit="Hand it over">
            <label class="field">
              <span>Picture of it</span>
              <input type="file" name="picture" required accept="image/jpeg,image/png,image/webp,image/gif" />
            </label>
            <Area label="A word with it" name="artistNotes" rows={2} />
          </ActionForm>
        </details>
      )}
      {may('dispute') && (
        <details class="more-of-it">
          <summary>Ask our staff to decide</summary>
          <ActionForm act={({ reason = '' }) => then(commissions.dispute(client, { commissionId, reason }))} submit="Ask our staff">
            <p class="fine">No money moves until they have decided.</p>
            <Area label="What happened" name="reason" required rows={3} />
          </ActionForm>
        </details>
      )}
    </>
  );
}
