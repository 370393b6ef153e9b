import { place, to } from '../router';

const ROOMS = [
  ['Profile', 'account'],
  ['Password and sessions', 'account', 'sessions'],
  ['Cards', 'account', 'cards'],
  ['Subscription', 'subscription'],
  ['Notifications', 'account', 'notifications'],
  ['Close the account', 'account', 'close'],
] as const;

const STUDIO = [
  ['Figures', 'studio'],
  ['Works', 'studio', 'works'],
  ['Sales', 'orders', 'sales'],
  ['Hours', 'studio', 'hours'],
  ['Earnings', 'earnings'],
  ['Commissions', 'commissions'],
] as const;

export const AccountNav = () => <Tabs label="Account" rooms={ROOMS} />;
export const StudioNav = () => <Tabs label="Studio" rooms={STUDIO} />;

/** The rooms beside this one. */
export function Tabs({ label, rooms }: { label: string; rooms: readonly (readonly [string, ...string[]])[] }) {
  const here = place.value.path.join('/');
  return (
    <nav class="tabs" aria-label={label}>
      {rooms.map(([name, ...path]) => (
        <a key={name} href={to(...path)} aria-current={here === path.join('/') ? 'page' : undefined}>
          {name}
        </a>
      ))}
    </nav>
  );
}
