import { kind } from '../words';

/** Where things stand, in plain words. Labels may be added to the contract, so an unknown one is shown as it is. */
const WORDS: Record<string, string> = {
  awaiting_payment: 'To be paid',
  in_escrow: 'Paid, kept safe',
  released: 'Paid to the artist',
  in_progress: 'Under way',
  no_show: 'Somebody did not come',
  paid: 'Paid',
  sent: 'On its way',
  received: 'Received',
  returned: 'Money given back',
  escalated: 'With our staff',
  superseded: 'With the bank',
  past_due: 'Payment is late',
  in_transit: 'On its way to the bank',
  revoked: 'Taken back',
};

/** An order says more with these. */
const OF_ORDER: Record<string, string> = { pending: 'Waits for its payment', processing: 'Paid, on its way', completed: 'Complete' };

export function StatusBadge({ of, isOrder }: { of: string; isOrder?: boolean }) {
  return <span class={`status ${of}`}>{(isOrder && OF_ORDER[of]) || WORDS[of] || kind(of)}</span>;
}
