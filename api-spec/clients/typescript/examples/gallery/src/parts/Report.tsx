import { useState } from 'preact/hooks';
import { reportReasons } from '@onlyarts/client/labels';
import type { Schemas } from '@onlyarts/client';
import * as reports from '@onlyarts/client/operations/reports';
import { client } from '../client';
import { account } from '../session';
import { kind } from '../words';
import { ActionForm } from './Action';
import { Area, Choice } from './Field';

/** Tells our staff that something should not be here. */
export function Report({ subjectKind, subjectId }: { subjectKind: Schemas['KnownReportedKind']; subjectId: string }) {
  const [done, setDone] = useState(false);
  if (!account.value || account.value.id === subjectId) {
    return null;
  }
  const report = async ({ reason, note }: Record<string, string>) => {
    await reports.reportContent(client, { subjectKind, subjectId, reason: reason as Schemas['KnownReportReason'], note });
    setDone(true);
  };
  return done ? (
    <p class="fine" role="status">
      Thank you. Our staff will look at it.
    </p>
  ) : (
    <details class="more-of-it">
      <summary>Something is wrong with this</summary>
      <ActionForm act={report} submit="Report it">
        <Choice label="What is wrong" name="reason">
          {reportReasons.map((reason) => (
            <option key={reason} value={reason}>
              {kind(reason)}
            </option>
          ))}
        </Choice>
        <Area label="Tell us more, if you like" name="note" rows={2} maxLength={2000} />
      </ActionForm>
    </details>
  );
}
