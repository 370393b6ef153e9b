// What mails and notifications lead to, followed as their readers do.
import { readdir } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { PHONE, SERVICE, launch } from '../lib/browser.mjs';
import { look as lookAt, menu, signOut, signUp, visit } from './people.mjs';

const FOLDER = process.env.MAIL_FOLDER;
const PATIENCE = 60_000;
const NEW_PASSWORD = 'nine tall paper ships';

const look = (page, name) => lookAt(page, `link-${name}`);

let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

/** Opens the mail about something, once it has come. */
async function openMail(page, address, about) {
  const isIt = (name) => name.includes(`_${address}_${about}`) && name.endsWith('.html');
  for (const end = Date.now() + PATIENCE; ; await pause(100)) {
    const mail = (await readdir(FOLDER).catch(() => [])).find(isIt);
    if (mail) {
      return page.goto(pathToFileURL(`${FOLDER}/${mail}`).href);
    }
    if (Date.now() > end) {
      throw new Error(`no mail about ${about} came to ${address}`);
    }
  }
}

/** Goes on by keyboard alone until something of this name is in focus. */
async function tabTo(page, name) {
  for (let step = 0; step < 40; step++) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(() => (document.activeElement?.labels?.[0] ?? document.activeElement)?.textContent ?? '');
    if (focused.includes(name)) {
      return;
    }
  }
  throw new Error(`the keyboard does not lead to "${name}"`);
}

test('who has forgotten the password follows the mail, chooses another by keyboard on a phone, and signs in with it', () =>
  visit(
    browser,
    async (page) => {
      const email = await signUp(page, 'wren');
      await signOut(page);
      await page.getByRole('link', { name: 'Sign in', exact: true }).first().click();
      await page.getByRole('link', { name: 'Forgotten your password?' }).click();
      await page.getByLabel('E-mail').fill(email);
      await look(page, 'forgotten-password-phone-dark');
      await page.getByRole('button', { name: 'Send me a link' }).click();
      await page.getByRole('heading', { name: 'Look at your mail' }).waitFor();

      await openMail(page, email, 'password_reset_requested');
      await page.getByRole('link', { name: 'Choose a new password' }).click();
      await page.getByRole('heading', { name: 'Choose a new password' }).waitFor();
      await look(page, 'new-password-phone-dark');
      await tabTo(page, 'New password');
      await page.keyboard.type(NEW_PASSWORD);
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { name: 'Your password is changed' }).waitFor();
      await tabTo(page, 'Sign in');
      await page.keyboard.press('Enter');

      await page.getByLabel('E-mail').fill(email);
      await page.getByLabel('Password').fill(NEW_PASSWORD);
      await page.getByRole('button', { name: 'Sign in' }).click();
      await menu(page).waitFor();
    },
    { viewport: PHONE, colorScheme: 'dark' },
  ));

test('a link that does not work any more says so, and leads to another', () =>
  visit(
    browser,
    async (page) => {
      await page.goto(`${SERVICE}/reset-password#token=${'x'.repeat(43)}`);
      await page.getByLabel('New password').fill(NEW_PASSWORD);
      await page.getByRole('button', { name: 'Save the new password' }).click();
      await page.getByRole('alert').waitFor();
      await look(page, 'used-up');
      await page.getByRole('link', { name: 'Ask for another one' }).click();
      await page.getByRole('button', { name: 'Send me a link' }).waitFor();
    },
    { forgiven: [/status of 400/] },
  ));

test('an address is confirmed for the newsletter by the link in its mail, and only by the button there', () =>
  visit(
    browser,
    async (page) => {
      const email = `reader${Date.now().toString(36)}@example.com`;
      await page.goto(`${SERVICE}/gallery/newsletter`);
      await page.getByLabel('E-mail').fill(email);
      await page.getByRole('button', { name: 'Send me the newsletter' }).click();
      await page.getByRole('heading', { name: 'Look at your mail' }).waitFor();

      await openMail(page, email, 'newsletter_asked');
      await page.getByRole('link', { name: 'Yes, send me the newsletter' }).click();
      await page.getByRole('button', { name: 'Yes, send me the newsletter' }).waitFor();
      await look(page, 'newsletter-phone');
      await tabTo(page, 'Yes, send me the newsletter');
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { name: 'You will get the newsletter' }).waitFor();
    },
    { viewport: PHONE },
  ));

test('who is not signed in is asked to, and then is where the link leads', () =>
  visit(browser, async (page) => {
    const email = await signUp(page, 'teal');
    await signOut(page);

    await page.goto(`${SERVICE}/consultations`);
    await page.getByRole('main').getByRole('link', { name: 'Sign in' }).click();
    await page.getByLabel('E-mail').fill(email);
    await page.getByLabel('Password').fill('a quiet blue harbour');
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('heading', { name: 'Consultations' }).waitFor();
    await page.getByRole('heading', { name: 'Nothing is booked' }).waitFor();
    await look(page, 'consultations');
  }));

test('links of old, with their page behind the #, still lead there', () =>
  visit(browser, async (page) => {
    await page.goto(`${SERVICE}/gallery/#/users/kofi.a`);
    await page.getByRole('heading', { name: 'Kofi Asante' }).waitFor();
    await page.waitForURL(`${SERVICE}/gallery/users/kofi.a`);
    await page.goto(`${SERVICE}/gallery/#/reset-password?token=none`);
    await page.getByRole('heading', { name: 'Choose a new password' }).waitFor();
    await page.waitForURL(/reset-password#token=none$/);
  }));
