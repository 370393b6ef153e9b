import { after, before, test } from 'node:test';
import { DESKTOP, PHONE, launch } from '../lib/browser.mjs';
import { insistOnFit, picture } from '../lib/looks.mjs';
import { watch } from '../lib/watcher.mjs';
import { goToWork, open, settled, signIn } from './people.mjs';

const WINDOWS = { desktop: DESKTOP, phone: PHONE, narrow: { width: 360, height: 740 } };
const LOOKS = [
  ['desktop', 'light'],
  ['desktop', 'dark'],
  ['phone', 'light'],
  ['phone', 'dark'],
  ['narrow', 'light'],
];

const firstOf = (selector) => async (page) => {
  await page.locator(selector).first().click();
  await page.locator('.placard').waitFor();
};

/** Each room: who looks at it, and how they get there. */
const ROOMS = [
  ['browse', undefined, (page) => open(page, '')],
  ['search', undefined, (page) => open(page, '?q=sea')],
  ['nothing-found', undefined, (page) => open(page, '?q=zzzzzz')],
  ['artwork', undefined, (page) => goToWork(page, 'Digital Sunset')],
  ['auctions', undefined, (page) => open(page, 'auctions')],
  ['sign-in', undefined, (page) => open(page, 'sign-in')],
  ['new-password', undefined, (page) => open(page, 'reset-password?token=none')],
  ['forgotten-password', undefined, (page) => open(page, 'reset-password')],
  ['newsletter', undefined, (page) => open(page, 'newsletter/unsubscribe?token=none')],
  ['person', undefined, (page) => open(page, 'users/kofi.a')],
  ['nowhere', undefined, (page) => open(page, 'cellar')],
  ['auction', 'mira', async (page) => (await open(page, 'auctions'), await firstOf('.work a')(page))],
  ['cart', 'mira', (page) => open(page, 'cart')],
  ['orders', 'mira', (page) => open(page, 'orders')],
  ['consultations', 'mira', (page) => open(page, 'consultations')],
  ['sales', 'kofi.a', (page) => open(page, 'orders/sales')],
  ['earnings', 'kofi.a', (page) => open(page, 'earnings')],
  ['studio', 'kofi.a', (page) => open(page, 'studio')],
];

let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

for (const [name, colorScheme] of LOOKS) {
  test(`every room is in order on a ${name} screen, ${colorScheme}`, async () => {
    for (const who of new Set(ROOMS.map(([, visitor]) => visitor))) {
      const context = await browser.newContext({ viewport: WINDOWS[name], colorScheme });
      const watcher = await watch(context);
      const page = await context.newPage();
      if (who) {
        await signIn(page, who);
      }
      for (const [room, , enter] of ROOMS.filter(([, visitor]) => visitor === who)) {
        await enter(page);
        await settled(page);
        await insistOnFit(page);
        await picture(page, `gallery-${room}-${name}-${colorScheme}`, { fullPage: true });
      }
      watcher.insistOnPeace();
      await context.close();
    }
  });
}
