import { useState } from 'preact/hooks';
import * as accounts from '@onlyarts/client/operations/account';
import { client } from '../client';
import { AccountNav } from '../parts/AccountNav';
import { ActionForm } from '../parts/Action';
import { Done } from '../parts/Done';
import { Field } from '../parts/Field';
import { Heading } from '../parts/Heading';
import { SignedIn } from '../parts/SignedIn';
import { left } from '../session';

/** The end of an account. */
export function ClosingPage() {
  const [done, setDone] = useState(false);
  const close = async ({ password = '' }: Record<string, string>) => {
    await accounts.delete(client, { password });
    setDone(true);
    left();
  };
  return done ? (
    <Done title="Your account is closed">Your name and your pictures are gone from here.</Done>
  ) : (
    <SignedIn>
      {() => (
        <section class="narrow wide">
          <AccountNav />
          <Heading title="Close the account" />
          <p>Your profile goes, and so do your works that nobody bought. It cannot be undone. While somebody waits for you, or money is on its way to you, the account stays open.</p>
          <ActionForm act={close} submit="Close it for good">
            <Field label="Your password" name="password" type="password" required autocomplete="current-password" />
          </ActionForm>
        </section>
      )}
    </SignedIn>
  );
}
