import type { ComponentChildren } from 'preact';
import type { Schemas } from '@onlyarts/client';
import * as users from '@onlyarts/client/operations/users';
import { client } from '../client';
import { useLoading } from '../loading';
import { place } from '../router';
import { Loaded } from './Loaded';

/** Finds whom the address names behind `?of=`. */
export function Recipient({ children }: { children: (person: Schemas['PublicProfile']) => ComponentChildren }) {
  const username = place.value.query.get('of') ?? '';
  const loading = useLoading(async (signal) => (await users.get(client, { username }, { signal })).user, [username]);
  return <Loaded from={loading}>{children}</Loaded>;
}
