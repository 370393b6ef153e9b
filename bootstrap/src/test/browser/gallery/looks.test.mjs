import { after, before, test } from 'node:test';
import { DESKTOP, NARROW, TABLET, launch } from '../lib/browser.mjs';
import { goToWork, look, open, settled, signIn, visit } from './people.mjs';

const WINDOWS = { narrow: NARROW, tablet: TABLET, desktop: DESKTOP };
const LOOKS = [
  ['desktop', 'light'],
  ['desktop', 'dark'],
  ['tablet', 'light'],
  ['narrow', 'light'],
  ['narrow', 'dark'],
];

const at = (path) => (page) => open(page, path);
const firstOf = (path, selector) => async (page) => {
  await open(page, path);
  await page.locator(selector).first().click();
  await page.waitForURL((url) => !url.pathname.endsWith(path));
  await settled(page);
};

/** Each room: who looks at it, and how they get there. */
const ROOMS = [
  ['home', undefined, at('')],
  ['browse', undefined, at('artworks?category=photography')],
  ['search', undefined, at('search?q=sea')],
  ['nothing-found', undefined, at('artworks?q=zzzzzz')],
  ['artwork', undefined, (page) => goToWork(page, 'Digital Sunset')],
  ['auctions', undefined, at('auctions')],
  ['sign-in', undefined, at('sign-in')],
  ['new-password', undefined, at('reset-password#token=none')],
  ['forgotten-password', undefined, at('reset-password')],
  ['newsletter', undefined, at('newsletter/unsubscribe#token=none')],
  ['person', undefined, at('users/kofi.a')],
  ['nowhere', undefined, at('cellar')],
  ['auction', 'mira', firstOf('auctions', '.work a')],
  ['artist', 'mira', at('users/ines.moreau')],
  ['asking', 'mira', at('commissions/new?of=ines.moreau')],
  ['booking', 'mira', at('consultations/new?of=ines.moreau')],
  ['letter', 'mira', at('conversations/new?of=ines.moreau')],
  ['cart', 'mira', at('cart')],
  ['orders', 'mira', at('orders')],
  ['order', 'mira', firstOf('orders', '.rows a')],
  ['library', 'mira', at('library')],
  ['favorites', 'mira', at('favorites')],
  ['commissions', 'mira', at('commissions')],
  ['consultations', 'mira', at('consultations')],
  ['cases', 'mira', at('cases')],
  ['messages', 'mira', at('conversations')],
  ['notifications', 'mira', at('notifications')],
  ['account', 'mira', at('account')],
  ['sessions', 'mira', at('account/sessions')],
  ['cards', 'mira', at('account/cards')],
  ['subscription', 'mira', at('subscription')],
  ['preferences', 'mira', at('account/notifications')],
  ['closing', 'mira', at('account/close')],
  ['studio', 'kofi.a', at('studio')],
  ['works', 'kofi.a', at('studio/works')],
  ['work', 'kofi.a', firstOf('studio/works', '.rows a')],
  ['sales', 'kofi.a', at('orders/sales')],
  ['hours', 'kofi.a', at('studio/hours')],
  ['earnings', 'kofi.a', at('earnings')],
];

let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

for (const [name, colorScheme] of LOOKS) {
  test(`every room is in order on a ${name} screen, ${colorScheme}`, async () => {
    for (const who of new Set(ROOMS.map(([, visitor]) => visitor))) {
      await visit(
        browser,
        async (page) => {
          if (who) {
            await signIn(page, who);
          }
          for (const [room, , enter] of ROOMS.filter(([, visitor]) => visitor === who)) {
            await enter(page);
            await look(page, `${room}-${name}-${colorScheme}`);
          }
        },
        // Whoever has no subscription is told so by a 404.
        { viewport: WINDOWS[name], colorScheme, forgiven: [/status of 404.*subscriptions\/me/] },
      );
    }
  });
}
