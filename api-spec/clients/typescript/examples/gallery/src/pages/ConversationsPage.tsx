import * as conversing from '@onlyarts/client/operations/conversations';
import { client } from '../client';
import { useLoading } from '../loading';
import { Avatar, nameOf } from '../parts/Avatar';
import { Empty } from '../parts/Empty';
import { Heading } from '../parts/Heading';
import { Loaded } from '../parts/Loaded';
import { SignedIn } from '../parts/SignedIn';
import { to } from '../router';
import { useEvents } from '../session';
import { since } from '../words';

export function ConversationsPage() {
  return <SignedIn>{() => <Conversations />}</SignedIn>;
}

/** With whom somebody writes, the latest first. */
function Conversations() {
  const loading = useLoading(async (signal) => (await conversing.list(client, { limit: 50 }, { signal })).conversations, []);
  useEvents((told) => void (told.event === 'message' && loading.reload()), []);
  return (
    <section class="narrow wide">
      <Heading title="Messages" />
      <Loaded from={loading}>
        {(conversations) =>
          conversations.length === 0 ? (
            <Empty title="Nobody has written yet">Write to somebody from their page.</Empty>
          ) : (
            <ul class="people rows-of">
              {conversations.map((it) => (
                <li key={it.id}>
                  <a href={to('conversations', it.id)}>
                    <Avatar of={it.participant} />
                    <span>
                      <b>{nameOf(it.participant)}</b> {it.unreadCount > 0 && <b class="badge">{it.unreadCount}<span class="sr"> unread</span></b>}
                      <small class="one-line">{it.lastMessage?.isDeleted ? 'Taken back.' : it.lastMessage?.content}</small>
                    </span>
                    {it.lastMessageAt && <time dateTime={it.lastMessageAt}>{since(it.lastMessageAt)}</time>}
                  </a>
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </section>
  );
}
