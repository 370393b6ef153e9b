import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { DESKTOP, PHONE, launch } from '../lib/browser.mjs';
import { insistOnFit, picture } from '../lib/looks.mjs';
import { watch } from '../lib/watcher.mjs';
import { goToWork, open, settled, signIn, signUp } from './people.mjs';

let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

/** A browser of somebody's own, in which nothing may go wrong but what is forgiven. */
async function visit(journey, { forgiven = [], viewport = DESKTOP } = {}) {
  const context = await browser.newContext({ viewport });
  const watcher = await watch(context, ...forgiven);
  const page = await context.newPage();
  await journey(page);
  watcher.insistOnPeace();
  await context.close();
}

async function checkOut(page) {
  await page.getByRole('link', { name: 'Check out' }).click();
  await page.getByLabel('Street').fill('Bondegatan 12');
  await page.getByLabel('City').fill('Stockholm');
  await page.getByLabel('Country').fill('Sweden');
  await settled(page);
  await insistOnFit(page);
  await picture(page, `gallery-checkout-${page.viewportSize().width}`, { fullPage: true });
  await page.getByRole('button', { name: 'Place the order' }).click();
  await page.getByText('Waits for its payment').waitFor();
  await settled(page);
}

test('a search finds a work by a word of it, and the address holds the question', () =>
  visit(async (page) => {
    await open(page, '');
    await page.getByRole('searchbox').fill('sunset');
    await page.getByRole('button', { name: 'Search' }).click();
    await page.waitForURL(/q=sunset/);
    await page.getByRole('link', { name: 'Digital Sunset' }).waitFor();
    await page.getByRole('link', { name: 'Tide Table No. 4 Inès' }).waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Everything' }).click();
    await page.getByRole('button', { name: 'Painting', exact: true }).click();
    await page.getByRole('heading', { name: 'Nothing like that hangs here' }).waitFor();
  }));

test('whoever signs up can say something about a work and like it, and is still there after a reload', () =>
  visit(async (page) => {
    await signUp(page, 'orla');
    await goToWork(page, 'Salt Road');
    await page.getByRole('textbox', { name: 'Say something' }).fill('I would walk it.');
    await page.getByRole('button', { name: 'Comment' }).click();
    await page.locator('.comments li', { hasText: 'I would walk it.' }).getByText('Orla Vale').waitFor();
    await page.getByRole('button', { name: 'Make it a favorite' }).click();
    await page.getByRole('button', { name: 'No longer a favorite' }).waitFor();
    await page.reload();
    await page.getByRole('button', { name: 'Sign out' }).waitFor();
    await page.getByText('I would walk it.').waitFor();
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByRole('link', { name: 'Sign in', exact: true }).first().waitFor();
  }));

test('a wrong password is told where it was typed, with the name of the request', () =>
  visit(
    async (page) => {
      await open(page, 'sign-in');
      await page.getByLabel('E-mail').fill('mira@demo.example');
      await page.getByLabel('Password').fill('not hers');
      await page.getByRole('button', { name: 'Sign in' }).click();
      await page.getByRole('alert').getByText(/^Request /).waitFor();
      await picture(page, 'gallery-trouble-desktop');
    },
    { forgiven: [/status of 401/] },
  ));

test('a buyer goes from the wall to a complete order, on a phone', () =>
  visit(
    async (page) => {
      await signUp(page, 'pim');
      await goToWork(page, 'Harmattan Loop');
      await page.getByRole('button', { name: 'Put in cart' }).click();
      await page.getByRole('link', { name: 'In your cart' }).click();
      await settled(page);
      await insistOnFit(page);
      await picture(page, 'gallery-cart-full-phone', { fullPage: true });
      await checkOut(page);
      await page.getByLabel('Visa 4242').check();
      await page.getByRole('button', { name: /^Pay / }).click();
      await page.getByText('Complete', { exact: true }).waitFor();
      await insistOnFit(page);
      await picture(page, 'gallery-order-phone', { fullPage: true });
    },
    { viewport: PHONE },
  ));

test('a card that is declined leaves the order waiting, and another one pays it', () =>
  visit(
    async (page) => {
      await signUp(page, 'quill');
      await goToWork(page, 'Glass Savanna');
      await page.getByRole('button', { name: 'Put in cart' }).click();
      await page.getByRole('link', { name: 'In your cart' }).click();
      await checkOut(page);
      await page.getByLabel('Visa 0002').check();
      await page.getByRole('button', { name: /^Pay / }).click();
      await page.getByRole('alert').waitFor();
      await picture(page, 'gallery-declined-desktop', { fullPage: true });
      await page.getByLabel('Visa 3184').check();
      await page.getByRole('button', { name: /^Pay / }).click();
      await page.getByRole('button', { name: 'Yes, it is me' }).click();
      await page.getByText('Complete', { exact: true }).waitFor();
    },
    { forgiven: [/status of 409/] },
  ));

test('what one bids the other sees at once, and who is outbid is told', () =>
  visit((hers) =>
    visit(async (his) => {
      for (const [page, name] of [[hers, 'mira'], [his, 'noah.b']]) {
        await signIn(page, name);
        await open(page, 'auctions');
        await page.getByRole('link', { name: 'Tide Table' }).click();
        await page.getByRole('button', { name: 'Bid' }).waitFor();
      }
      const least = Number(await hers.getByLabel('Your bid').inputValue());
      await hers.getByRole('button', { name: 'Bid' }).click();
      await his.locator(`[data-bid="${least}"]`).waitFor();
      await his.getByText('and Mira Lindqvist leads').waitFor();
      await hers.getByText('and you lead').waitFor();

      await his.getByLabel('Your bid').fill(String(least + 90));
      await his.getByRole('button', { name: 'Bid' }).click();
      await hers.locator(`[data-bid="${least + 90}"]`).waitFor();
      await hers.locator('.bids .leads', { hasText: 'Noah Berg' }).waitFor();
      await hers.locator('.notices').getByRole('button').first().waitFor();
      await picture(hers, 'gallery-outbid-desktop', { fullPage: true });
    }, { viewport: PHONE }),
  ));

test("an artist's chart shows the sale, hangs a picture and brings down the hammer on it", () =>
  visit((buyer) =>
    visit(async (artist) => {
      await signIn(artist, 'kofi.a');
      await open(artist, 'studio');
      const today = artist.locator('.bar [data-earned]').last();
      const before = Number(await today.getAttribute('data-earned'));

      await signUp(buyer, 'rune');
      await goToWork(buyer, 'Salt Road');
      await buyer.getByRole('button', { name: 'Put in cart' }).click();
      await buyer.getByRole('link', { name: 'In your cart' }).click();
      await checkOut(buyer);
      await buyer.getByRole('button', { name: /^Pay / }).click();
      await buyer.getByText('Complete', { exact: true }).waitFor();

      await artist.reload();
      await settled(artist);
      await today.waitFor();
      assert.equal(Number(await today.getAttribute('data-earned')), before + 95 * 0.9);
      await artist.locator('.chart svg').focus();
      await artist.keyboard.press('ArrowLeft');
      await artist.locator('.chart figcaption', { hasText: 'earned with' }).waitFor();

      const painted = await artist.screenshot();
      await artist.locator('input[type=file]').setInputFiles({ name: 'studio.png', mimeType: 'image/png', buffer: painted });
      const hanging = artist.getByRole('region', { name: 'Hang a work' });
      await hanging.getByLabel('Title').fill('Self-portrait as a bar chart');
      await hanging.getByLabel('Price').fill('35');
      await hanging.getByRole('button', { name: 'Hang it' }).click();
      await artist.getByRole('heading', { name: 'Self-portrait as a bar chart', level: 1 }).waitFor();
      await settled(artist);

      await open(artist, '');
      await artist.getByRole('button', { name: 'More works' }).click();
      await artist.getByRole('link', { name: 'Study for a Squall' }).waitFor();

      await open(artist, 'studio');
      const starting = artist.getByRole('region', { name: 'Start an auction' });
      await starting.getByLabel('Work').selectOption({ label: 'Self-portrait as a bar chart' });
      await starting.getByLabel('Title').fill('One bar chart, slightly used');
      await starting.getByRole('button', { name: 'Go live' }).click();
      await artist.getByRole('button', { name: 'Bring down the hammer' }).waitFor();

      await buyer.goto(artist.url());
      await buyer.getByRole('button', { name: 'Bid' }).click();
      await artist.getByText('and Rune Vale leads').waitFor();
      await artist.getByRole('button', { name: 'Bring down the hammer' }).click();
      await buyer.getByText('Auction over').waitFor();
    }),
  ));
