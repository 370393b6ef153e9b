const amounts = new Intl.NumberFormat('en', { style: 'currency', currency: 'USD' });
const round = new Intl.NumberFormat('en', { style: 'currency', currency: 'USD', maximumFractionDigits: 0 });
const days = new Intl.DateTimeFormat('en', { day: 'numeric', month: 'short', year: 'numeric' });
const moments = new Intl.DateTimeFormat('en', { weekday: 'short', day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' });
const ago = new Intl.RelativeTimeFormat('en', { numeric: 'auto' });

/** Amounts are decimal numbers of the one currency. */
export const money = (amount: number) => (Number.isInteger(amount) ? round : amounts).format(amount);
export const day = (instant: string) => days.format(new Date(instant));
export const moment = (instant: string) => moments.format(new Date(instant));

const UNITS = [
  ['week', 604_800],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
] as const;

export function since(instant: string) {
  const seconds = Math.round((Date.parse(instant) - Date.now()) / 1000);
  const unit = UNITS.find(([, length]) => Math.abs(seconds) >= length);
  return unit ? ago.format(Math.round(seconds / unit[1]), unit[0]) : 'just now';
}

/** 3d and mixed_media, as people write them. */
export function kind(category: string) {
  const words = category.replaceAll('_', ' ');
  return words === '3d' ? '3D' : words[0]!.toUpperCase() + words.slice(1);
}

export const count = (number: number, one: string, many = one + 's') => `${number.toLocaleString('en')} ${number === 1 ? one : many}`;
