import type { ComponentChildren } from 'preact';
import type { Schemas } from '@onlyarts/client';
import { signInFirst } from '../router';
import { account } from '../session';
import { Empty } from './Empty';
import { Heading } from './Heading';

/** What only somebody signed in sees. */
export function SignedIn({ children }: { children: (account: Schemas['Account']) => ComponentChildren }) {
  return account.value ? (
    <>{children(account.value)}</>
  ) : (
    <>
      <Heading title="Sign in first" isHidden />
      <Empty title="Who are you?">
        <a class="button primary" href={signInFirst()}>
          Sign in
        </a>
      </Empty>
    </>
  );
}
