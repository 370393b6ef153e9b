/** Where an order stands. Labels may be added to the contract, so an unknown one is shown as it is. */
const WORDS: Record<string, string> = {
  pending: 'Waits for its payment',
  processing: 'Paid, on its way',
  completed: 'Complete',
  cancelled: 'Cancelled',
  refunded: 'Refunded',
};

export function StatusBadge({ of }: { of: string }) {
  return <span class={`status ${of}`}>{WORDS[of] ?? of}</span>;
}
