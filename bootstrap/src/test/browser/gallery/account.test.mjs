// One's own account: the profile, the password, the sessions, cards, the subscription, and its end.
import { after, before, test } from 'node:test';
import { NARROW, launch } from '../lib/browser.mjs';
import { look, menu, nameOf, open, settled, signUp, visit } from './people.mjs';

let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

test('somebody changes the profile, keeps a card, subscribes, and closes the account', () =>
  visit(
    browser,
    async (page) => {
      await signUp(page, 'fern');
      await open(page, 'account');
      await page.getByLabel('About you').fill('Looks at things.');
      await page.getByRole('button', { name: 'Save' }).click();
      await settled(page);
      await page.getByRole('link', { name: 'as others see it' }).click();
      await page.getByText('Looks at things.').waitFor();

      await open(page, 'account/cards');
      await page.getByRole('button', { name: 'Keep this card' }).click();
      await page.getByText('Visa 4242', { exact: true }).waitFor();
      await look(page, 'cards-full-narrow');

      await open(page, 'account/notifications');
      await page.getByLabel('Follow: mail').setChecked(false);
      await page.getByRole('button', { name: 'Save' }).click();
      await settled(page);

      await open(page, 'account/close');
      await page.getByLabel('Your password').fill('a quiet blue harbour');
      await page.getByRole('button', { name: 'Close it for good' }).click();
      await page.getByRole('heading', { name: 'Your account is closed' }).waitFor();
      await page.getByRole('banner').getByRole('link', { name: 'Sign in', exact: true }).waitFor();
    },
    { viewport: NARROW, forgiven: [/status of 404.*subscriptions\/me/] },
  ));

test('a session somewhere else is seen, and ended from here', () =>
  visit(browser, async (here) => {
    const email = await signUp(here, 'heath');
    await visit(
      browser,
      async (there) => {
        await open(there, 'sign-in');
        await there.getByLabel('E-mail').fill(email);
        await there.getByLabel('Password').fill('a quiet blue harbour');
        await there.getByRole('button', { name: 'Sign in' }).click();
        await menu(there).waitFor();

        await open(here, 'account/sessions');
        await look(here, 'sessions-two-desktop');
        await here.getByRole('button', { name: 'End all others' }).click();
        await here.getByRole('button', { name: 'End all others' }).waitFor({ state: 'detached' });

        await there.reload();
        await there.getByRole('banner').getByRole('link', { name: 'Sign in', exact: true }).waitFor();
      },
      { forgiven: [/status of 401/] },
    );
    await open(here, `users/${nameOf('heath')}`);
    await here.getByRole('link', { name: 'Change your profile' }).waitFor();
  }));
