import { cookies } from 'next/headers';
import { createServerClient } from '@onlyarts/client/server';

export const API = process.env.ONLYARTS_API ?? 'http://localhost:5000/api';

/** The client of the request that is being answered: call this in a page or an action, never beside them. */
export function onlyarts() {
  return createServerClient({ baseUrl: API, cookies: cookies() });
}
