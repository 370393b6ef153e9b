import { useState } from 'preact/hooks';
import * as newsletter from '@onlyarts/client/operations/newsletter';
import { client } from '../client';
import { ActionButton, ActionForm } from '../parts/Action';
import { Done } from '../parts/Done';
import { Field } from '../parts/Field';
import { Heading } from '../parts/Heading';
import { place, to } from '../router';

/** Where mails about the newsletter lead. A button does it, not the link: programs that look through mail follow links. */
export function NewsletterPage({ id: step }: { id: string }) {
  const { token } = place.value;
  if (token && step === 'confirm') {
    return <Confirmation key={token} token={token} />;
  }
  return token && step === 'unsubscribe' ? <End key={token} token={token} /> : <Subscription />;
}

function Confirmation({ token }: { token: string }) {
  const [done, setDone] = useState(false);
  const confirm = async () => {
    await newsletter.confirm(client, { token });
    setDone(true);
  };
  return done ? (
    <Done title="You will get the newsletter">Each one has a link that ends it.</Done>
  ) : (
    <section class="narrow">
      <Heading title="The newsletter" />
      <p>It comes to the address at which you got our mail, once you say so.</p>
      <ActionButton class="primary" act={confirm}>
        Yes, send me the newsletter
      </ActionButton>
      <p class="fine">
        The link of the mail works once, for three days. <a href={to('newsletter')}>Ask for another one</a>
      </p>
    </section>
  );
}

function End({ token }: { token: string }) {
  const [done, setDone] = useState(false);
  const end = async () => {
    await newsletter.unsubscribe(client, { token });
    setDone(true);
  };
  return done ? (
    <Done title="The newsletter has ended">
      You get no more of it. <a href={to('newsletter')}>Changed your mind?</a>
    </Done>
  ) : (
    <section class="narrow">
      <Heading title="End the newsletter" />
      <p>Mails about your account and what you buy and sell still come.</p>
      <ActionButton class="primary" act={end}>
        Send me no more newsletters
      </ActionButton>
    </section>
  );
}

function Subscription() {
  const [done, setDone] = useState(false);
  const subscribe = async ({ email = '' }: Record<string, string>) => {
    await newsletter.subscribe(client, { email });
    setDone(true);
  };
  return done ? (
    <Done title="Look at your mail">It begins once you have followed the link that is on its way.</Done>
  ) : (
    <section class="narrow">
      <Heading title="The newsletter" />
      <ActionForm submit="Send me the newsletter" act={subscribe}>
        <Field label="E-mail" name="email" type="email" required autocomplete="email" />
      </ActionForm>
    </section>
  );
}
