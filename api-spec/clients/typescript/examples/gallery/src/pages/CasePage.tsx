import type { Schemas } from '@onlyarts/client';
import { caseOfferKinds } from '@onlyarts/client/labels';
import * as cases from '@onlyarts/client/operations/cases';
import * as evidence from '@onlyarts/client/operations/evidence';
import * as settlements from '@onlyarts/client/operations/settlements';
import { client } from '../client';
import { useLoading } from '../loading';
import { ActionButton, ActionForm } from '../parts/Action';
import { nameOf } from '../parts/Avatar';
import { Area, Choice, Field } from '../parts/Field';
import { Heading } from '../parts/Heading';
import { Loaded } from '../parts/Loaded';
import { SignedIn } from '../parts/SignedIn';
import { StatusBadge } from '../parts/StatusBadge';
import { save } from '../saving';
import { useEvents } from '../session';
import { kind, moment, money, since } from '../words';

/** What an offer means, in plain words. */
const OFFERS: Record<string, string> = {
  refund: 'Money back, and the buyer keeps the work',
  replacement: 'Another one is sent',
  return: 'The work goes back, and so does the money',
};

export function CasePage({ id }: { id: string }) {
  return <SignedIn>{() => <CaseDetail caseId={id} />}</SignedIn>;
}

/** What went wrong with something paid for, what the two said of it, and what each may do now. */
function CaseDetail({ caseId }: { caseId: string }) {
  const loading = useLoading((signal) => cases.get(client, { caseId }, { signal }), [caseId]);
  useEvents((told) => void (told.event === 'notification' && told.data.link === `/cases/${caseId}` && loading.reload()), [caseId]);
  return (
    <section class="narrow wide comments">
      <Loaded from={loading}>
        {({ case: it, entries }) => (
          <>
            <Heading title="Case">{it.subject.title}</Heading>
            <p class="standing" role="status">
              <StatusBadge of={it.status} /> {kind(it.reason)} · {money(it.amountAtStake)} at stake
              {it.dueBy && ` · answer by ${moment(it.dueBy)}`}
            </p>
            {it.offer && it.status === 'offered' && (
              <p class="card">
                On offer: {OFFERS[it.offer.kind] ?? it.offer.kind}, {money(it.offer.amount)}. {it.offer.note}
              </p>
            )}
            <ol>
              {entries.map((entry) => (
                <Entry key={entry.id} entry={entry} caseId={caseId} />
              ))}
            </ol>
            <Moves of={it} changed={loading.reload} />
          </>
        )}
      </Loaded>
    </section>
  );
}

function Entry({ entry, caseId }: { entry: Schemas['CaseEntry']; caseId: string }) {
  const { file } = entry;
  const show = async () => save(await evidence.downloadCaseFile(client, { caseId, fileId: file!.id }), file!.name);
  return (
    <li>
      <b>{entry.by ? nameOf(entry.by) : 'The platform'}</b> {kind(entry.kind).toLowerCase()} <time dateTime={entry.at}>{since(entry.at)}</time>
      {entry.amount != null && <p class="price">{money(entry.amount)}</p>}
      {entry.text && <p>{entry.text}</p>}
      {file && (
        <p>
          <ActionButton class="quiet" act={show}>
            {file.name}
          </ActionButton>
        </p>
      )}
    </li>
  );
}

/** What the service says may be done now, and nothing else. */
function Moves({ of: it, changed }: { of: Schemas['Case']; changed: () => void }) {
  const caseId = it.id;
  const may = (action: Schemas['CaseAction']) => it.allowedActions.includes(action);
  const then = async (deed: Promise<unknown>, form?: HTMLFormElement) => {
    await deed;
    form?.reset();
    changed();
  };
  return (
    <>
      <p class="row">
        {may('accept') && (
          <ActionButton class="primary" act={() => then(settlements.acceptOffer(client, { caseId }))}>
            Accept the offer
          </ActionButton>
        )}
        {may('receive') && <ActionButton act={() => then(settlements.receiveInCase(client, { caseId }))}>It has arrived</ActionButton>}
        {may('withdraw') && <ActionButton act={() => then(cases.withdraw(client, { caseId }))}>It is all right now</ActionButton>}
      </p>
      {may('message') && (
        <ActionForm class="say" submit="Write" act={({ text = '' }, form) => then(cases.writeIn(client, { caseId, text }), form)}>
          <textarea name="text" rows={3} required aria-label="Your message" placeholder="Your message" />
        </ActionForm>
      )}
      {may('message') && (
        <details class="more-of-it">
          <summary>Show a picture or a paper</summary>
          <ActionForm submit="Add it" act={(_, form) => then(evidence.addCaseFile(client, { caseId, form: new FormData(form) }), form)}>
            <label class="field">
              <span>File</span>
              <input type="file" name="file" required accept="image/jpeg,image/png,image/webp,application/pdf" />
            </label>
          </ActionForm>
        </details>
      )}
      {may('offer') && (
        <details class="more-of-it" open>
          <summary>Make an offer</summary>
          <ActionForm
            submit="Offer it"
            act={({ kind: offered, amount, note }) => then(settlements.offerInCase(client, { caseId, kind: offered as Schemas['KnownCaseOfferKind'], amount: amount ? Number(amount) : undefined, note }))}
          >
            <Choice label="What you offer" name="kind">
              {caseOfferKinds.map((offered) => (
                <option key={offered} value={offered}>
                  {OFFERS[offered]}
                </option>
              ))}
            </Choice>
            <Field label="Money back" name="amount" type="number" min={0} max={it.amountAtStake} step="any" hint={`Up to ${money(it.amountAtStake)}, which is what is meant if you leave it empty`} />
            <Area label="A word with it" name="note" rows={2} />
          </ActionForm>
        </details>
      )}
      {may('send') && (
        <details class="more-of-it" open>
          <summary>Say that it is on its way</summary>
          <ActionForm submit="I have sent it" act={({ carrier, trackingNumber }) => then(settlements.sendInCase(client, { caseId, carrier, trackingNumber }))}>
            <Field label="Carrier" name="carrier" />
            <Field label="Tracking number" name="trackingNumber" />
          </ActionForm>
        </details>
      )}
      {may('escalate') && (
        <details class="more-of-it">
          <summary>Ask our staff to decide</summary>
          <ActionForm submit="Ask our staff" act={({ text = '' }) => then(cases.escalate(client, { caseId, text }))}>
            <Area label="What our staff should know" name="text" required rows={3} />
          </ActionForm>
        </details>
      )}
    </>
  );
}
