import { money } from '../words';

export function Sums({ of }: { of: { subtotal: number; tax: number; shipping: number; total: number } }) {
  return (
    <dl class="sums">
      <dt>Works</dt>
      <dd>{money(of.subtotal)}</dd>
      <dt>Tax</dt>
      <dd>{money(of.tax)}</dd>
      {of.shipping > 0 && (
        <>
          <dt>Shipping</dt>
          <dd>{money(of.shipping)}</dd>
        </>
      )}
      <dt class="total">Total</dt>
      <dd class="total">{money(of.total)}</dd>
    </dl>
  );
}
