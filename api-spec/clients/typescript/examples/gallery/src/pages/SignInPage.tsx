import { useState } from 'preact/hooks';
import { ActionForm } from '../parts/Action';
import { Field } from '../parts/Field';
import { Heading } from '../parts/Heading';
import { go, place, to } from '../router';
import { signIn, signUp } from '../session';

export function SignInPage() {
  const [isNew, setNew] = useState(false);
  const arrive = () => go(ownAddress(place.value.query.get('next')));
  return (
    <section class="narrow">
      <Heading title={isNew ? 'Open an account' : 'Welcome back'} />
      {isNew ? (
        <ActionForm
          key="new"
          submit="Open the account"
          act={async ({ username = '', email = '', password = '', fullName, role }) => {
            await signUp({ username, email, password, fullName, role: role === 'artist' ? 'artist' : 'user' });
            arrive();
          }}
        >
          <Field label="Username" name="username" required minLength={3} maxLength={50} autocomplete="username" />
          <Field label="Full name" name="fullName" autocomplete="name" />
          <Field label="E-mail" name="email" type="email" required autocomplete="email" />
          <Field label="Password" name="password" type="password" required minLength={8} autocomplete="new-password" hint="At least 8 characters" />
          <fieldset class="choices">
            <legend>You come to</legend>
            <label>
              <input type="radio" name="role" value="user" defaultChecked /> collect
            </label>
            <label>
              <input type="radio" name="role" value="artist" /> show your works
            </label>
          </fieldset>
        </ActionForm>
      ) : (
        <ActionForm
          key="back"
          submit="Sign in"
          act={async ({ email = '', password = '' }) => {
            await signIn({ email, password });
            arrive();
          }}
        >
          <Field label="E-mail" name="email" type="email" required autocomplete="email" />
          <Field label="Password" name="password" type="password" required autocomplete="current-password" />
        </ActionForm>
      )}
      <p>
        <button class="quiet" onClick={() => setNew(!isNew)}>
          {isNew ? 'I have an account' : 'Open an account instead'}
        </button>{' '}
        <a href={to('reset-password')}>Forgotten your password?</a>
      </p>
      {location.hostname === 'localhost' && (
        <p class="fine">With the demo: mira@demo.example collects, kofi.a@demo.example is an artist; the password is “lantern over still water”.</p>
      )}
    </section>
  );
}

/** A link may name where to go on, but nobody else's site. */
const ownAddress = (next: string | null) => (next?.startsWith('/gallery/') ? next : to());
