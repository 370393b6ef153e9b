// What people do in the gallery, as a test tells it.
import { SERVICE } from '../lib/browser.mjs';

const PASSWORD = 'lantern over still water';
/** Makes names of their own for those who sign up, so that the tests can be run again against the same service. */
const SITTING = Date.now().toString(36);

export const room = (path) => `${SERVICE}/gallery/#/${path}`;

/** Everything that was asked for is there: no call is on its way, every picture is drawn, those out of sight too. */
export async function settled(page) {
  await page.waitForLoadState('load');
  await page.locator('.loading, .ghost, [aria-busy=true]').first().waitFor({ state: 'detached' });
  await page.evaluate(() => document.fonts.ready);
  await page.waitForFunction(() => [...document.images].every((image) => ((image.loading = 'eager'), image.complete)));
}

export async function open(page, path) {
  await page.goto(room(path));
  await settled(page);
}

/** Signs in as somebody of the demo. */
export async function signIn(page, name) {
  await open(page, 'sign-in');
  await page.getByLabel('E-mail').fill(`${name}@demo.example`);
  await page.getByLabel('Password').fill(PASSWORD);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('button', { name: 'Sign out' }).waitFor();
}

/** Opens an account, and is signed in by that; answers its address. */
export async function signUp(page, name, role = 'collect') {
  const email = `${name}${SITTING}@example.com`;
  await open(page, 'sign-in');
  await page.getByRole('button', { name: 'Open an account instead' }).click();
  await page.getByLabel('Username').fill(name + SITTING);
  await page.getByLabel('Full name').fill(`${name[0].toUpperCase()}${name.slice(1)} Vale`);
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password').fill('a quiet blue harbour');
  await page.getByLabel(role).check();
  await page.getByRole('button', { name: 'Open the account' }).click();
  await page.getByRole('button', { name: 'Sign out' }).waitFor();
  return email;
}

export async function goToWork(page, title) {
  await open(page, '');
  await page.getByRole('link', { name: title }).first().click();
  await page.getByRole('heading', { name: title, level: 1 }).waitFor();
  await settled(page);
}
