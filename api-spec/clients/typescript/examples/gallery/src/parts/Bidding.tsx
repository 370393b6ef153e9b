import { useState } from 'preact/hooks';
import type { Schemas } from '@onlyarts/client';
import * as livestreams from '@onlyarts/client/operations/livestreams';
import { client } from '../client';
import { signInFirst } from '../router';
import { account } from '../session';
import { ActionForm } from './Action';

/** At least the minimum, which moves with every bid; whoever names a most is bid for by the house. */
export function Bidding({ auction }: { auction: Schemas['Livestream'] }) {
  const least = auction.minimumBid ?? auction.startingBid ?? 0;
  const [own, setOwn] = useState<string>();
  if (!account.value) {
    return (
      <a class="button primary" href={signInFirst()}>
        Sign in to bid
      </a>
    );
  }
  const number = { type: 'number', inputMode: 'decimal', step: 'any', min: least } as const;
  const bid = async ({ amount, maxAmount }: Record<string, string>, form: HTMLFormElement) => {
    await livestreams.placeBid(client, {
      livestreamId: auction.id,
      amount: Number(amount),
      maxAmount: maxAmount ? Number(maxAmount) : undefined,
    });
    form.reset();
    setOwn(undefined);
  };
  return (
    <ActionForm class="form bidding" act={bid} submit="Bid">
      <label class="field">
        <span>Your bid</span>
        <input {...number} name="amount" value={own ?? String(least)} onInput={(event) => setOwn(event.currentTarget.value)} required />
      </label>
      <label class="field">
        <span>Up to, if you like</span>
        <input {...number} name="maxAmount" placeholder="bid for me" />
      </label>
    </ActionForm>
  );
}
