import * as onlyarts from '@onlyarts/client';
import * as cart from '@onlyarts/client/operations/cart';
import * as messages from '@onlyarts/client/operations/messages';
import { signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { client } from './client';

type Account = onlyarts.Schemas['Account'];

/** Who is signed in, and what the header shows of them. */
export const account = signal<Account>();
export const cartCount = signal(0);
export const unread = signal(0);
export const unreadMessages = signal(0);
export const notices = signal<Pick<onlyarts.Schemas['Notification'], 'id' | 'title' | 'message' | 'link'>[]>([]);

/** No script sees the cookie of a session, so the page remembers that there is one: nobody is asked for a session they never had. */
const REMEMBERED = 'onlyarts.signed-in';

const hearers = new Set<(told: onlyarts.PersonalEvent) => void>();
let listening: AbortController | undefined;

client.session.onChange((change) => {
  if (change === 'signed-out' || change === 'expired') {
    left();
  }
});

export async function signIn(credentials: onlyarts.Schemas['LoginUserRequest']) {
  arrived(await onlyarts.signIn(client, credentials));
}

export async function signUp(newcomer: onlyarts.Schemas['RegisterUserRequest']) {
  arrived(await onlyarts.signUp(client, newcomer));
}

export const signOut = () => onlyarts.signOut(client);

/** Takes up the session of the last visit. */
export async function resume() {
  if (localStorage.getItem(REMEMBERED)) {
    const who = await onlyarts.resume(client).catch(() => undefined);
    who ? arrived(who) : left();
  }
}

export async function countCart() {
  cartCount.value = (await cart.get(client)).cart.summary.itemsCount;
}

export async function countMessages() {
  unreadMessages.value = (await messages.getUnreadCount(client)).unreadCount;
}

/** Hears what is told of whoever is signed in, for as long as the page is open. */
export function useEvents(hear: (told: onlyarts.PersonalEvent) => void, about: unknown[]) {
  useEffect(() => {
    hearers.add(hear);
    return () => void hearers.delete(hear);
  }, about);
}

/** Nobody is signed in any more, as when the account is closed. */
export function left() {
  localStorage.removeItem(REMEMBERED);
  listening?.abort();
  account.value = undefined;
  cartCount.value = 0;
  unread.value = 0;
  unreadMessages.value = 0;
  notices.value = [];
}

function arrived(who: Account) {
  localStorage.setItem(REMEMBERED, 'yes');
  account.value = who;
  countCart().catch(() => undefined);
  countMessages().catch(() => undefined);
  listening?.abort();
  listening = new AbortController();
  listen(listening.signal).catch((trouble: unknown) => console.error(trouble));
}

/** Outbid, sold, answered: what concerns whoever is signed in is told as it happens. */
async function listen(signal: AbortSignal) {
  for await (const told of onlyarts.events(client, { signal })) {
    switch (told.event) {
      case 'notification':
        notices.value = [...notices.value.slice(-2), told.data];
        break;
      case 'unread':
        unread.value = told.data.notifications;
        break;
      case 'message':
      case 'messages-read':
        countMessages().catch(() => undefined);
        break;
    }
    hearers.forEach((hear) => hear(told));
  }
}
