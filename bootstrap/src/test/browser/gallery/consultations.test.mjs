// Consultations: the artist's hours, a free time, its payment, another time, and the end of it.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { TABLET, launch } from '../lib/browser.mjs';
import { look, open, pay, settled, signUp, nameOf, visit } from './people.mjs';

let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

test('an artist opens an hour a day, and a client books, pays, moves it and calls it off', () =>
  visit(browser, (artist) =>
    visit(
      browser,
      async (client) => {
        await signUp(artist, 'isolde', 'show your works');
        await open(artist, 'account');
        await artist.getByLabel('An hour with you costs').fill('80');
        await artist.getByRole('button', { name: 'Save' }).click();
        await settled(artist);
        await open(artist, 'studio/hours');
        for (const day of ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']) {
          await artist.getByLabel(`${day} from`).fill('10:00');
          await artist.getByLabel(`${day} until`).fill('12:00');
        }
        await artist.getByRole('button', { name: 'Save the week' }).click();
        await artist.getByText('You can be booked in the hours below').waitFor();
        await look(artist, 'hours-desktop');

        await signUp(client, 'yarrow');
        await open(client, `users/${nameOf('isolde')}`);
        await client.getByRole('link', { name: 'Book a consultation, $80 an hour' }).click();
        await client.getByRole('button', { name: 'Later' }).click();
        await settled(client);
        await client.locator('.slots .chips button').first().click();
        await look(client, 'slots-tablet');
        await client.getByRole('button', { name: /^Book / }).click();
        await client.getByText('not paid yet').waitFor();
        await look(client, 'booking-to-pay-tablet');
        await client.getByRole('button', { name: 'Pay $80' }).click();
        await client.getByLabel('Visa 4242').waitFor();
        await pay(client);
        await client.getByText('$80, paid').waitFor();
        await settled(client);

        const [file] = await Promise.all([client.waitForEvent('download'), client.getByRole('button', { name: 'Put it in my calendar' }).click()]);
        assert.equal(file.suggestedFilename(), 'consultation.ics');

        const before = await client.getByRole('heading', { level: 1 }).textContent();
        await client.getByText('Another time').click();
        await client.getByRole('button', { name: 'Later' }).click();
        await settled(client);
        await client.locator('.slots .chips button').last().click();
        await client.getByRole('button', { name: /^Move it to / }).click();
        await client.getByRole('button', { name: /^Move it to / }).waitFor();
        await client.waitForFunction((then) => document.querySelector('h1').textContent !== then, before);
        await look(client, 'booking-moved-tablet');

        await client.locator('summary', { hasText: 'Call it off' }).click();
        await client.getByRole('button', { name: 'Call it off' }).click();
        await client.getByText('Cancelled', { exact: true }).waitFor();
        await open(artist, 'consultations');
        await artist.getByText('Cancelled', { exact: true }).waitFor();
      },
      { viewport: TABLET },
    ),
  ));
