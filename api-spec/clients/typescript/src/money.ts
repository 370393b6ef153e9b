/** An amount as the service says it, in units with two decimals, and the currency that stands beside it: of an order, a cart, a payment, a balance. */
export interface Money {
  amount: number;
  /** The three letters of ISO 4217. */
  currency: string;
}

/** The text to show: `formatMoney({ amount: order.total, currency: order.currency })` is `$132.00` in English. */
export function formatMoney({ amount, currency }: Money, locale?: Intl.LocalesArgument): string {
  return new Intl.NumberFormat(locale, { style: 'currency', currency }).format(amount);
}
