import * as notifying from '@onlyarts/client/operations/notifications';
import type { Schemas } from '@onlyarts/client';
import { client } from '../client';
import { useLoading } from '../loading';
import { ActionButton } from '../parts/Action';
import { Empty } from '../parts/Empty';
import { Heading } from '../parts/Heading';
import { Loaded } from '../parts/Loaded';
import { SignedIn } from '../parts/SignedIn';
import { go, to } from '../router';
import { useEvents } from '../session';
import { since } from '../words';

export function NotificationsPage() {
  return <SignedIn>{() => <Notifications />}</SignedIn>;
}

/** What was told, newest first; more comes on top as it happens. */
function Notifications() {
  const loading = useLoading((signal) => notifying.list(client, { limit: 50 }, { signal }), []);
  useEvents((told) => void (told.event === 'notification' && loading.reload()), []);
  return (
    <section class="narrow wide">
      <Heading title="Notifications" />
      <p class="row spread">
        <a href={to('account', 'notifications')}>What you are told, and how</a>
        {loading.value && loading.value.unreadCount > 0 && (
          <ActionButton class="quiet" act={async () => (await notifying.markAllRead(client), loading.reload())}>
            Mark all as read
          </ActionButton>
        )}
      </p>
      <Loaded from={loading}>
        {({ notifications }) =>
          notifications.length === 0 ? (
            <Empty title="Nothing happened yet" />
          ) : (
            <ul class="told">
              {notifications.map((it) => (
                <Told key={it.id} it={it} changed={loading.reload} />
              ))}
            </ul>
          )
        }
      </Loaded>
    </section>
  );
}

function Told({ it, changed }: { it: Schemas['Notification']; changed: () => void }) {
  const notificationId = it.id;
  const look = async () => {
    if (!it.isRead) {
      await notifying.markRead(client, { notificationId });
    }
    it.link?.startsWith('/') ? go(`/gallery${it.link}`) : changed();
  };
  return (
    <li class={it.isRead ? undefined : 'new'}>
      <ActionButton class="bare" act={look}>
        <b>{it.title}</b> {!it.isRead && <span class="sr">unread</span>}
        <span>{it.message}</span>
        <time dateTime={it.createdAt}>{since(it.createdAt)}</time>
      </ActionButton>
      <ActionButton class="quiet" label={`Put away “${it.title}”`} act={async () => (await notifying.delete(client, { notificationId }), changed())}>
        Put away
      </ActionButton>
    </li>
  );
}
