import { enter } from '../actions';

export default async function SignIn({ searchParams }: { searchParams: Promise<{ refusal?: string }> }) {
  const { refusal } = await searchParams;
  return (
    <form action={enter}>
      {refusal && <p role="alert">{refusal}</p>}
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
