import { useState } from 'preact/hooks';
import * as passwords from '@onlyarts/client/operations/passwords';
import { client } from '../client';
import { ActionForm } from '../parts/Action';
import { Done } from '../parts/Done';
import { Field } from '../parts/Field';
import { Heading } from '../parts/Heading';
import { place, to } from '../router';

/** Where the mail about a forgotten password leads: its token is good for one new password. Without one a mail is asked for. */
export function PasswordPage() {
  const { token } = place.value;
  return token ? <NewPassword key={token} token={token} /> : <ForgottenPassword />;
}

function NewPassword({ token }: { token: string }) {
  const [done, setDone] = useState(false);
  const choose = async ({ newPassword = '' }: Record<string, string>) => {
    await passwords.confirmReset(client, { token, newPassword });
    setDone(true);
  };
  return done ? (
    <Done title="Your password is changed">
      <a class="button primary" href={to('sign-in')}>
        Sign in
      </a>
    </Done>
  ) : (
    <section class="narrow">
      <Heading title="Choose a new password" />
      <ActionForm submit="Save the new password" act={choose}>
        <Field label="New password" name="newPassword" type="password" required minLength={8} autocomplete="new-password" hint="At least 8 characters" />
      </ActionForm>
      <p class="fine">
        The link of the mail works once, for 30 minutes. <a href={to('reset-password')}>Ask for another one</a>
      </p>
    </section>
  );
}

function ForgottenPassword() {
  const [done, setDone] = useState(false);
  const ask = async ({ email = '' }: Record<string, string>) => {
    await passwords.requestReset(client, { email });
    setDone(true);
  };
  return done ? (
    <Done title="Look at your mail">If there is an account with this address, a link for a new password is on its way to it.</Done>
  ) : (
    <section class="narrow">
      <Heading title="Forgotten your password?" />
      <ActionForm submit="Send me a link" act={ask}>
        <Field label="E-mail" name="email" type="email" required autocomplete="email" />
      </ActionForm>
    </section>
  );
}
