import * as decisions from '@onlyarts/client/operations/decisions';
import * as disputes from '@onlyarts/client/operations/disputes';
import { client } from '../client';
import { useLoading } from '../loading';
import { nameOf } from '../parts/Avatar';
import { Choice, Field } from '../parts/Field';
import { Loaded } from '../parts/Loaded';
import { Rows } from '../parts/Rows';
import { StatusBadge } from '../parts/StatusBadge';
import { to } from '../router';
import { day, kind, money } from '../words';
import { Decide } from './Decide';

/** Cases that buyer and seller could not settle. */
export function Cases() {
  const loading = useLoading((signal) => decisions.listAllCases(client, { status: 'escalated', limit: 50 }, { signal }), []);
  const decide = (caseId: string) => async ({ refundAmount, reason = '' }: Record<string, string>) => {
    await decisions.decideCase(client, { caseId, refundAmount: Number(refundAmount), reason });
    loading.reload();
  };
  return (
    <Loaded from={loading}>
      {({ cases }) => (
        <Rows of={cases} label="Cases to decide" empty="No case waits for you">
          {(it) => (
            <div>
              <a href={to('cases', it.id)}>
                <b>{it.subject.title}</b>
              </a>{' '}
              <StatusBadge of={it.status} />
              <p>
                {nameOf(it.buyer)} says: {kind(it.reason)}. {nameOf(it.seller)} sold it. {money(it.amountAtStake)} are withheld
                {it.dueBy && ` until ${day(it.dueBy)}`}.
              </p>
              <Decide act={decide(it.id)} submit="Decide it for good" why="Why, for both">
                <Field label="Goes back to the buyer" name="refundAmount" type="number" min={0} max={it.amountAtStake} step="any" required hint="What is left is the seller’s." />
              </Decide>
            </div>
          )}
        </Rows>
      )}
    </Loaded>
  );
}

/** Commissions in dispute. */
export function Commissions() {
  const loading = useLoading((signal) => disputes.listAllCommissions(client, { status: 'disputed', limit: 50 }, { signal }), []);
  const decide = (commissionId: string) => async ({ outcome, refundAmount, reason = '' }: Record<string, string>) => {
    await disputes.decideCommission(client, {
      commissionId,
      outcome: outcome as 'in_progress' | 'completed' | 'cancelled',
      refundAmount: refundAmount ? Number(refundAmount) : undefined,
      reason,
    });
    loading.reload();
  };
  return (
    <Loaded from={loading}>
      {({ commissions }) => (
        <Rows of={commissions} label="Disputed commissions" empty="No commission is in dispute">
          {(it) => (
            <div>
              <a href={to('commissions', it.id)}>
                <b>{it.title}</b>
              </a>
              <p>
                {nameOf(it.client)} and {nameOf(it.artist)}; {money(it.milestoneTotals.inEscrow)} are kept safe, {money(it.milestoneTotals.released)} were paid out.
              </p>
              <Decide act={decide(it.id)} submit="Decide it" why="Why, for both">
                <Choice label="The commission" name="outcome">
                  <option value="in_progress">goes on</option>
                  <option value="completed">is complete</option>
                  <option value="cancelled">is called off</option>
                </Choice>
                <Field label="Goes back to the client" name="refundAmount" type="number" min={0} step="any" hint="Taken from what is kept safe first" />
              </Decide>
            </div>
          )}
        </Rows>
      )}
    </Loaded>
  );
}
