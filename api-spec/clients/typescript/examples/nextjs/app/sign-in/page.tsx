import { enter } from '../actions';

/** Said by code: anybody can write anything into an address. */
const REFUSALS: Record<string, string> = {
  bad_credentials: 'The email address or the password is wrong.',
  too_many_logins: 'That was too often. Please wait a while.',
};

export default async function SignIn({ searchParams }: { searchParams: Promise<{ refusal?: string }> }) {
  const { refusal } = await searchParams;
  return (
    <form action={enter}>
      {refusal && <p role="alert">{REFUSALS[refusal] ?? 'You cannot sign in now.'}</p>}
      <label>
        Email <input name="email" type="email" autoComplete="username" required />
      </label>
      <label>
        Password <input name="password" type="password" autoComplete="current-password" required />
      </label>
      <button>Sign in</button>
    </form>
  );
}
