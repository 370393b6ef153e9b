import type { Schemas } from '@onlyarts/client';
import * as conversations from '@onlyarts/client/operations/conversations';
import { client } from '../client';
import { ActionForm } from '../parts/Action';
import { nameOf } from '../parts/Avatar';
import { Area } from '../parts/Field';
import { Heading } from '../parts/Heading';
import { Recipient } from '../parts/Recipient';
import { SignedIn } from '../parts/SignedIn';
import { go, to } from '../router';

export function LetterPage() {
  return <SignedIn>{() => <Recipient>{(person) => <Letter recipient={person} />}</Recipient>}</SignedIn>;
}

/** The first message to somebody, or one more. */
function Letter({ recipient }: { recipient: Schemas['PublicProfile'] }) {
  const write = async ({ message = '' }: Record<string, string>) => {
    const { conversation } = await conversations.start(client, { recipientId: recipient.id, message });
    go(to('conversations', conversation.id));
  };
  return (
    <section class="narrow">
      <Heading title={`Write to ${nameOf(recipient)}`} />
      <ActionForm act={write} submit="Send">
        <Area label="Your message" name="message" required maxLength={5000} />
      </ActionForm>
    </section>
  );
}
