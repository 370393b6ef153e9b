// Auctions, which move under everybody's eyes, and the studio they begin in.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { PHONE, launch } from '../lib/browser.mjs';
import { goToWork, look, open, pay, settled, signIn, signUp, visit } from './people.mjs';

let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

test('what one bids the other sees at once, and who is outbid is told', () =>
  visit(browser, (hers) =>
    visit(
      browser,
      async (his) => {
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
        await look(hers, 'outbid-desktop');
      },
      { viewport: PHONE },
    ),
  ));

test('an auction that is announced says when it begins, and counts down to it', () =>
  visit(browser, async (page) => {
    await open(page, 'auctions');
    await page.getByRole('link', { name: 'Folded Map' }).click();
    await page.getByText('Begins').waitFor();
    await page.locator('.countdown').first().waitFor();
    await look(page, 'auction-announced-desktop');
  }));

test("an artist's chart shows the sale, hangs a picture and brings down the hammer on it", () =>
  visit(browser, (buyer) =>
    visit(browser, async (artist) => {
      await signIn(artist, 'kofi.a');
      await open(artist, 'studio');
      const today = artist.locator('.bar [data-earned]').last();
      const before = Number(await today.getAttribute('data-earned'));

      await signUp(buyer, 'rune');
      await goToWork(buyer, 'Harmattan Loop');
      await buyer.getByRole('button', { name: 'Put in cart' }).click();
      await buyer.getByRole('main').getByRole('link', { name: 'In your cart' }).click();
      await buyer.getByRole('link', { name: 'Check out' }).click();
      await buyer.getByLabel('Street').fill('Bondegatan 12');
      await buyer.getByLabel('City').fill('Stockholm');
      await buyer.getByLabel('Country').fill('Sweden');
      await buyer.getByRole('button', { name: 'Place the order' }).click();
      await pay(buyer);
      await buyer.getByText('Complete', { exact: true }).waitFor();

      await artist.reload();
      await settled(artist);
      await today.waitFor();
      assert.ok(Number(await today.getAttribute('data-earned')) >= before + 60 * 0.9);
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
      await look(artist, 'own-work-desktop');

      await artist.getByRole('button', { name: 'Look closer at Self-portrait' }).click();
      await artist.getByRole('dialog').getByRole('button', { name: 'Close' }).click();
      await artist.getByRole('dialog').waitFor({ state: 'hidden' });

      await artist.getByRole('link', { name: 'Edit it' }).click();
      await artist.getByLabel('What it is').fill('Bars, mostly.');
      await artist.getByRole('button', { name: 'Save', exact: true }).click();
      await settled(artist);
      await artist.getByRole('link', { name: 'as others see it' }).click();
      await artist.getByText('Bars, mostly.').waitFor();

      await open(artist, 'studio');
      const starting = artist.getByRole('region', { name: 'Start an auction' });
      await starting.getByLabel('Work').selectOption({ label: 'Self-portrait as a bar chart' });
      await starting.getByLabel('Title').fill('One bar chart, slightly used');
      await starting.getByRole('button', { name: 'Go live' }).click();
      await artist.getByRole('button', { name: 'Bring down the hammer' }).waitFor();
      await look(artist, 'own-auction-desktop');

      await buyer.goto(artist.url());
      await buyer.getByRole('button', { name: 'Bid' }).click();
      await artist.getByText('and Rune Vale leads').waitFor();
      await artist.getByRole('button', { name: 'Bring down the hammer' }).click();
      await buyer.getByText('Auction over').waitFor();
    }),
  ));
