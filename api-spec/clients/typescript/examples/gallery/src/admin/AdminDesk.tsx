import type { ComponentType } from 'preact';
import { Tabs } from '../parts/AccountNav';
import { Empty } from '../parts/Empty';
import { Heading } from '../parts/Heading';
import { SignedIn } from '../parts/SignedIn';
import { Accounts } from './Accounts';
import { Cases, Commissions } from './Decisions';
import { Dashboard } from './Dashboard';
import { Disputes, Payments } from './Money';
import { Newsletters } from './Newsletters';
import { Reports } from './Reports';
import { AuditLog, FailedItems } from './Watching';

/** The rooms of the desk, by the last word of their address. */
const ROOMS: Record<string, { name: string; Room: ComponentType }> = {
  '': { name: 'Dashboard', Room: Dashboard },
  accounts: { name: 'Accounts', Room: Accounts },
  reports: { name: 'Reports', Room: Reports },
  cases: { name: 'Cases', Room: Cases },
  commissions: { name: 'Commissions', Room: Commissions },
  disputes: { name: 'Disputes', Room: Disputes },
  payments: { name: 'Payments', Room: Payments },
  newsletter: { name: 'Newsletter', Room: Newsletters },
  'audit-log': { name: 'Audit log', Room: AuditLog },
  queue: { name: 'Queue', Room: FailedItems },
};

const NAV = Object.entries(ROOMS).map(([path, { name }]) => [name, 'admin', ...(path ? [path] : [])] as const);

/** Where admins look after accounts, works and money. */
export default function AdminDesk({ id }: { id: string }) {
  const { name, Room } = ROOMS[id] ?? ROOMS['']!;
  return (
    <SignedIn>
      {(account) =>
        account.role === 'admin' ? (
          <section class="narrow wide">
            <Tabs label="Desk" rooms={NAV} />
            <Heading title={name} />
            <Room key={id} />
          </section>
        ) : (
          <>
            <Heading title="Desk" isHidden />
            <Empty title="Only admins work here" />
          </>
        )
      }
    </SignedIn>
  );
}
