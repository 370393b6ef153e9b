// Commissions: asked for, taken on, planned, paid step by step, delivered and accepted.
import { after, before, test } from 'node:test';
import { NARROW, launch } from '../lib/browser.mjs';
import { look, open, pay, signIn, signUp, visit } from './people.mjs';

let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

test('a client and an artist carry a commission to its first paid step, each in a browser', () =>
  visit(
    browser,
    (client) =>
      visit(browser, async (artist) => {
        await signUp(client, 'wilma');
        await open(client, 'users/ines.moreau');
        await client.getByRole('link', { name: 'Commission a work' }).click();
        await client.getByLabel('What it shall be called').fill('The shed at low tide');
        await client.getByLabel('What it shall be', { exact: true }).fill('As wide as my kitchen, and as grey as it really is.');
        await client.getByLabel('Budget').fill('600');
        await look(client, 'commission-asking-narrow');
        await client.getByRole('button', { name: 'Ask for it' }).click();
        await client.locator('.standing').getByText('Pending').waitFor();

        await signIn(artist, 'ines.moreau');
        await open(artist, 'commissions');
        await artist.getByRole('link', { name: 'The shed at low tide' }).first().click();
        await artist.getByRole('button', { name: 'Take it on' }).click();
        await artist.locator('.standing').getByText('Under way').waitFor();

        await client.getByRole('button', { name: 'Plan it so' }).click();
        await client.getByText('Sketch', { exact: true }).waitFor();
        await look(client, 'commission-planned-narrow');
        await artist.reload();
        await artist.locator('.steps').getByText('Sketch', { exact: true }).waitFor();
        await artist.getByText('Hand over a file').click();
        await artist.getByLabel('File', { exact: true }).setInputFiles({ name: 'shed.png', mimeType: 'image/png', buffer: await artist.screenshot() });
        await artist.getByRole('button', { name: 'Hand the file over' }).click();
        await artist.getByRole('button', { name: 'Download shed.png' }).waitFor();
        await look(artist, 'commission-handed-over-desktop');
        await client.reload();
        await client.getByText('yours once it is paid').waitFor();
        await client.getByAltText('Preview of shed.png').waitFor();
        await look(client, 'commission-preview-narrow');

        await client.getByRole('button', { name: 'Pay this step' }).first().click();
        await pay(client);
        await client.locator('.steps').getByText('Paid, kept safe').waitFor();
        await client.getByRole('button', { name: 'Download shed.png' }).waitFor();
        await look(client, 'commission-paid-narrow');

        await artist.locator('.steps li', { hasText: 'Paid, kept safe' }).getByRole('button', { name: 'I have delivered it' }).click();
        await look(artist, 'commission-delivered-desktop');
        await client.getByRole('button', { name: 'Accept, and let the artist have the money' }).click();
        await client.locator('.steps').getByText('Paid to the artist').waitFor();
        await artist.locator('.steps').getByText('Paid to the artist').waitFor();

        await open(client, 'users/ines.moreau');
        await client.getByRole('link', { name: 'Write' }).click();
        await client.getByLabel('Your message').fill('Where shall I hang it?');
        await client.getByRole('button', { name: 'Send' }).click();
        await client.locator('.letters').getByText('Where shall I hang it?').waitFor();
        await client.getByLabel('Your message').fill('It goes beside this one');
        await client.getByLabel('Files that go along').setInputFiles({ name: 'kitchen.png', mimeType: 'image/png', buffer: await client.screenshot() });
        await client.getByRole('button', { name: 'Send' }).click();
        await client.getByAltText('kitchen.png').waitFor();
        await look(client, 'conversation-attached-narrow');
      }),
    { viewport: NARROW },
  ));
