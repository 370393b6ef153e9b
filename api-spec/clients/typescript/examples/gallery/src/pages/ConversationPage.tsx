import type { Schemas } from '@onlyarts/client';
import { client } from '../client';
import { useLoading } from '../loading';
import { ActionForm } from '../parts/Action';
import { Loaded } from '../parts/Loaded';
import { SignedIn } from '../parts/SignedIn';
import { since } from '../words';

export function ConversationPage({ id }: { id: string }) {
  return <SignedIn>{(me) => <Conversation id={id} me={me} />}</SignedIn>;
}

/** The latest messages, oldest first, and a field for the next. */
function Conversation({ id, me }: { id: string; me: Schemas['Account'] }) {
  const path = { conversationId: id };
  const loading = useLoading(async (signal) => (await client.get('/conversations/{conversationId}/messages', { path, signal })).messages, [id]);
  const write = async ({ content = '' }: Record<string, string>, form: HTMLFormElement) => {
    await client.post('/conversations/{conversationId}/messages', { path, body: { content } });
    form.reset();
    loading.reload();
  };
  return (
    <section class="narrow wide comments">
      <h1>Messages</h1>
      <Loaded from={loading}>
        {(messages) => (
          <>
            <ol>
              {messages
                .toSorted((one, other) => Date.parse(one.createdAt) - Date.parse(other.createdAt))
                .map((message) => (
                  <li key={message.id}>
                    <b>{message.senderId === me.id ? 'You' : 'They'}</b> <time dateTime={message.createdAt}>{since(message.createdAt)}</time>
                    <p>{message.isDeleted ? 'Taken back.' : message.content}</p>
                  </li>
                ))}
            </ol>
            <ActionForm class="say" submit="Send" act={write}>
              <textarea name="content" rows={2} required aria-label="Your message" placeholder="Your message" />
            </ActionForm>
          </>
        )}
      </Loaded>
    </section>
  );
}
