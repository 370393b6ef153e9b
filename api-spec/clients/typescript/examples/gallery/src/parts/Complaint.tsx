import { caseReasons } from '@onlyarts/client/labels';
import type { Schemas } from '@onlyarts/client';
import * as cases from '@onlyarts/client/operations/cases';
import { client } from '../client';
import { go, to } from '../router';
import { kind as words } from '../words';
import { ActionForm } from './Action';
import { Area, Choice } from './Field';

const OF_MEETINGS = ['artist_absent', 'cut_short', 'other'];

/** Says that something paid for is not what it should be. Its money is kept back until the two agree. */
export function Complaint({ kind, id }: { kind: Schemas['KnownCaseSubjectKind']; id: string }) {
  const isMeeting = kind === 'consultation';
  const reasons = caseReasons.filter((reason) => reason === 'other' || OF_MEETINGS.includes(reason) === isMeeting);
  const open = async ({ reason, text = '' }: Record<string, string>) => {
    const opened = await cases.open(client, { subject: { kind, id }, reason: reason as Schemas['KnownCaseReason'], text });
    go(to('cases', opened.case.id));
  };
  return (
    <details class="more-of-it">
      <summary>Something is wrong with it</summary>
      <ActionForm act={open} submit="Open a case">
        <Choice label="What is wrong" name="reason">
          {reasons.map((reason) => (
            <option key={reason} value={reason}>
              {words(reason)}
            </option>
          ))}
        </Choice>
        <Area label="What happened" name="text" rows={3} required maxLength={5000} />
        <p class="fine">The artist has two days to answer. Until you two agree, the artist does not get the money.</p>
      </ActionForm>
    </details>
  );
}
