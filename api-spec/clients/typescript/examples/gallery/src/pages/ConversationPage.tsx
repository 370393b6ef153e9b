import { useEffect, useRef } from 'preact/hooks';
import type { Schemas } from '@onlyarts/client';
import * as conversations from '@onlyarts/client/operations/conversations';
import * as messaging from '@onlyarts/client/operations/messages';
import { client } from '../client';
import { useLoading } from '../loading';
import { ActionButton, ActionForm } from '../parts/Action';
import { Attached } from '../parts/Attached';
import { nameOf } from '../parts/Avatar';
import { Heading } from '../parts/Heading';
import { Loaded } from '../parts/Loaded';
import { SignedIn } from '../parts/SignedIn';
import { to } from '../router';
import { sendFile } from '../sending';
import { countMessages, useEvents } from '../session';
import { since } from '../words';

export function ConversationPage({ id }: { id: string }) {
  return <SignedIn>{(me) => <Conversation conversationId={id} me={me} />}</SignedIn>;
}

/** The latest messages, oldest first, and a field for the next. What the other writes comes as it is written. */
function Conversation({ conversationId, me }: { conversationId: string; me: Schemas['Account'] }) {
  const about = { conversationId };
  const loading = useLoading(
    async (signal) => {
      const [{ conversation }, { messages }] = await Promise.all([conversations.get(client, about, { signal }), messaging.list(client, { ...about, limit: 50 }, { signal })]);
      if (conversation.unreadCount > 0) {
        await messaging.markRead(client, about, { signal });
        countMessages().catch(() => undefined);
      }
      return { conversation, messages: messages.toSorted((one, other) => Date.parse(one.createdAt) - Date.parse(other.createdAt)) };
    },
    [conversationId],
  );
  useEvents((told) => {
    const isHere = 'conversationId' in told.data && told.data.conversationId === conversationId;
    if (isHere || told.event === 'resync') {
      loading.reload();
    }
  }, [conversationId]);
  const end = useRef<HTMLDivElement>(null);
  useEffect(() => end.current?.scrollIntoView({ block: 'end' }), [loading.value?.messages.at(-1)?.id]);

  const write = async ({ content = '' }: Record<string, string>, form: HTMLFormElement) => {
    const chosen = new FormData(form).getAll('files').filter((file): file is File => file instanceof File && file.size > 0);
    const fileIds = await Promise.all(chosen.map(sendFile));
    await messaging.send(client, { ...about, content, ...(fileIds.length > 0 && { fileIds }) });
    form.reset();
    loading.reload();
  };
  const takeBack = async (messageId: string) => {
    await messaging.delete(client, { messageId });
    loading.reload();
  };
  return (
    <section class="narrow wide">
      <Loaded from={loading}>
        {({ conversation, messages }) => (
          <>
            <Heading title={nameOf(conversation.participant)}>
              <a href={to('users', conversation.participant.username)}>{conversation.participant.username}</a>
            </Heading>
            <ol class="letters" aria-label="Messages" aria-live="polite">
              {messages.map((message) => (
                <li key={message.id} class={message.senderId === me.id ? 'mine' : undefined}>
                  <p>{message.isDeleted ? <i>Taken back.</i> : message.content}</p>
                  {message.attachments?.map((file) => <Attached key={file.id} messageId={message.id} file={file} />)}
                  <small>
                    <span class="sr">{message.senderId === me.id ? 'You' : nameOf(conversation.participant)}, </span>
                    <time dateTime={message.createdAt}>{since(message.createdAt)}</time>
                    {message.senderId === me.id && (message.isRead ? ' · read' : '')}{' '}
                    {message.senderId === me.id && !message.isDeleted && (
                      <ActionButton class="quiet" label={`Take back “${message.content}”`} act={() => takeBack(message.id)}>
                        Take back
                      </ActionButton>
                    )}
                  </small>
                </li>
              ))}
            </ol>
            <ActionForm class="say" submit="Send" act={write}>
              <textarea name="content" rows={2} required maxLength={5000} aria-label="Your message" placeholder="Your message" />
              <input type="file" name="files" multiple aria-label="Files that go along" />
            </ActionForm>
            <div ref={end} />
          </>
        )}
      </Loaded>
    </section>
  );
}
