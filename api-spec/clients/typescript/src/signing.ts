import type { Client } from './client.js';
import { isRefused } from './session.js';
import type { CallOptions, Schemas } from './types.js';

/** Signs in; the client then does so with every call. */
export async function signIn(client: Client, credentials: Schemas['LoginUserRequest'], options: CallOptions = {}): Promise<Schemas['SignedInData']['user']> {
  return (await client.post('/auth/login', { ...options, body: credentials })).user;
}

/** Opens an account and signs it in. */
export async function signUp(client: Client, account: Schemas['RegisterUserRequest'], options: CallOptions = {}): Promise<Schemas['SignedInData']['user']> {
  return (await client.post('/auth/register', { ...options, body: account })).user;
}

/** Takes up the session of an earlier visit, from the cookie or the token store; undefined if there is none. */
export async function resume(client: Client): Promise<Schemas['SignedInData']['user'] | undefined> {
  try {
    return (await client.session.renew()).user;
  } catch (error) {
    if (isRefused(error)) {
      return undefined;
    }
    throw error;
  }
}

/** Ends the session here in any case, and at the service if it can be reached. */
export async function signOut(client: Client, options: CallOptions = {}): Promise<void> {
  try {
    await client.post('/auth/logout', options);
  } finally {
    await client.session.forget();
  }
}
