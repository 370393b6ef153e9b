import { useState } from 'preact/hooks';
import type { Schemas } from '@onlyarts/client';
import * as milestoning from '@onlyarts/client/operations/milestones';
import { client } from '../client';
import { day, money } from '../words';
import { ActionButton, ActionForm } from './Action';
import { Area } from './Field';
import { Paying } from './Paying';
import { StatusBadge } from './StatusBadge';

interface Props {
  commission: Schemas['Commission'];
  milestones: Schemas['Milestone'][];
  changed: () => void;
}

/** The steps of a commission, and the money of each. */
export function Milestones({ commission, milestones, changed }: Props) {
  return (
    <section aria-labelledby="milestones">
      <h2 id="milestones">Milestones</h2>
      {milestones.length === 0 && <p class="fine">No steps are planned yet.</p>}
      <ul class="steps">
        {milestones.map((milestone) => (
          <Milestone key={milestone.id} commissionId={commission.id} milestone={milestone} changed={changed} />
        ))}
      </ul>
      {commission.allowedActions?.includes('plan_milestones') && <Planning commission={commission} changed={changed} />}
    </section>
  );
}

function Milestone({ commissionId, milestone, changed }: { commissionId: string; milestone: Schemas['Milestone']; changed: () => void }) {
  const [intent, setIntent] = useState<Schemas['PaymentIntent']>();
  const one = { commissionId, milestoneId: milestone.id };
  const may = (action: Schemas['MilestoneAction']) => milestone.allowedActions.includes(action);
  const then = async (deed: Promise<unknown>) => {
    await deed;
    changed();
  };
  const paid = async () => {
    setIntent(undefined);
    changed();
  };
  return (
    <li>
      <div class="row spread">
        <b>{milestone.title}</b>
        <StatusBadge of={milestone.status} />
        <span class="price">{money(milestone.amount)}</span>
      </div>
      <p class="fine">
        {milestone.deliveredAt && `Delivered ${day(milestone.deliveredAt)}. `}
        {milestone.releaseAt && milestone.status === 'in_escrow' && `Goes to the artist on ${day(milestone.releaseAt)} if nobody objects. `}
        The artist gets {money(milestone.earnings)}, the platform keeps {money(milestone.fee)}.
      </p>
      <p class="row">
        {may('pay') && !intent && (
          <ActionButton class="primary" act={async () => setIntent((await milestoning.pay(client, one)).paymentIntent)}>
            Pay this step
          </ActionButton>
        )}
        {may('deliver') && (
          <ActionButton class="primary" act={() => then(milestoning.deliver(client, one))}>
            I have delivered it
          </ActionButton>
        )}
        {may('accept') && (
          <ActionButton class="primary" act={() => then(milestoning.accept(client, one))}>
            Accept, and let the artist have the money
          </ActionButton>
        )}
      </p>
      {intent && (
        <Paying
          intent={intent.id}
          status={intent.status}
          amount={milestone.amount}
          words="Your card is charged now, and the money is kept safe. The artist gets it when you accept the step, or two weeks after the delivery if you say nothing."
          changed={() => void paid()}
        />
      )}
    </li>
  );
}

/** One step a line: what it is, and how much it costs. */
function Planning({ commission, changed }: { commission: Schemas['Commission']; changed: () => void }) {
  const half = commission.budget / 2;
  const plan = async ({ steps = '' }: Record<string, string>) => {
    const milestones = steps
      .split('\n')
      .map((line) => /^(.+?)[\s:,]+([\d.]+)\s*$/.exec(line.trim()))
      .filter((found) => found !== null)
      .map(([, title = '', amount]) => ({ title, amount: Number(amount) }));
    await milestoning.plan(client, { commissionId: commission.id, milestones });
    changed();
  };
  return (
    <details class="more-of-it" open>
      <summary>Plan the steps</summary>
      <ActionForm act={plan} submit="Plan it so">
        <Area
          label="Steps"
          name="steps"
          rows={3}
          required
          defaultValue={`Sketch: ${half}\nThe finished work: ${half}`}
          hint={`A step on each line with its price; together they make the budget of ${money(commission.budget)}`}
        />
      </ActionForm>
    </details>
  );
}
