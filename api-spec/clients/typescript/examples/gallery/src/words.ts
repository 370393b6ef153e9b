import { formatMoney } from '@onlyarts/client';
import * as platform from '@onlyarts/client/operations/platform';
import { signal } from '@preact/signals';
import { client } from './client';

const days = new Intl.DateTimeFormat('en', { day: 'numeric', month: 'short', year: 'numeric' });
const dates = new Intl.DateTimeFormat('en', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
const moments = new Intl.DateTimeFormat('en', { weekday: 'short', day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' });
const clocks = new Intl.DateTimeFormat('en', { hour: '2-digit', minute: '2-digit' });
const ago = new Intl.RelativeTimeFormat('en', { numeric: 'auto' });

/** The one currency of the platform. */
const currency = signal('USD');
platform.get(client).then(
  (known) => (currency.value = known.platform.currency),
  () => undefined,
);

/** Amounts are decimal numbers of the one currency; a whole one is written without its cents. */
export const money = (amount: number) => formatMoney({ amount, currency: currency.value }, 'en').replace(/\.00$/, '');
export const day = (instant: string) => (instant.length > 10 ? days : dates).format(new Date(instant));
export const moment = (instant: string) => moments.format(new Date(instant));
export const clock = (instant: string) => clocks.format(new Date(instant));

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

const SIZES = ['bytes', 'kB', 'MB', 'GB'];

/** 1536000 as 1.5 MB. */
export function size(bytes: number) {
  const step = Math.min(SIZES.length - 1, Math.floor(Math.log10(Math.max(1, bytes)) / 3));
  return `${Number((bytes / 1000 ** step).toPrecision(3))} ${SIZES[step]}`;
}

/** Whether a browser shows a file of this kind as a picture. */
export const isShown = (type: string): boolean => ['jpeg', 'png', 'webp', 'gif'].includes(type);
