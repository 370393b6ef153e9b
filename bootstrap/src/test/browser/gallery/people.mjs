// What people do in the gallery, as a test tells it.
import { DESKTOP, SERVICE } from '../lib/browser.mjs';
import { insistOnAccess } from '../lib/access.mjs';
import { insistOnFit, picture } from '../lib/looks.mjs';
import { watch } from '../lib/watcher.mjs';

const PASSWORD = 'lantern over still water';
/** Makes names of their own for those who sign up, so that the tests can be run again against the same service. */
const SITTING = Date.now().toString(36);

export const room = (path) => `${SERVICE}/gallery/${path}`;

/** Somebody who came for this test alone. */
export const nameOf = (name) => name + SITTING;

/** A browser of somebody's own, in which nothing may go wrong but what is forgiven. */
export async function visit(browser, journey, { forgiven = [], ...looks } = {}) {
  const context = await browser.newContext({ viewport: DESKTOP, ...looks });
  const watcher = await watch(context, ...forgiven);
  await journey(await context.newPage());
  watcher.insistOnPeace();
  await context.close();
}

/** Everything that was asked for is there: no call is on its way, every picture is drawn, those out of sight too. */
export async function settled(page) {
  await page.waitForLoadState('load');
  await page.locator('h1').first().waitFor({ state: 'attached' });
  await page.locator('.loading, .ghost, [aria-busy=true]').first().waitFor({ state: 'detached' });
  await page.evaluate(() => document.fonts.ready);
  await page.evaluate(() => Promise.all(document.getAnimations().filter((it) => it.effect.getTiming().iterations !== Infinity).map((it) => it.finished.catch(() => undefined))));
  await page.waitForFunction(() => [...document.images].every((image) => image.closest('dialog:not([open])') || ((image.loading = 'eager'), image.complete)));
}

/** Sees to it that a page fits, that everybody can use it, and keeps a picture of it. */
export async function look(page, name) {
  await settled(page);
  await insistOnFit(page);
  await insistOnAccess(page);
  await picture(page, `gallery-${name}`, { fullPage: true });
}

export async function open(page, path) {
  await page.goto(room(path));
  await settled(page);
}

export const menu = (page) => page.getByRole('button', { name: 'Your menu' });

/** Goes to what is one's own. */
export async function goToOwn(page, name) {
  await menu(page).click();
  await page.getByRole('navigation', { name: 'Yours' }).getByRole('link', { name }).click();
}

export async function signOut(page) {
  await menu(page).click();
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.getByRole('banner').getByRole('link', { name: 'Sign in', exact: true }).waitFor();
}

/** Signs in as somebody of the demo. */
export async function signIn(page, name) {
  await open(page, 'sign-in');
  await page.getByLabel('E-mail').fill(`${name}@demo.example`);
  await page.getByLabel('Password').fill(PASSWORD);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await menu(page).waitFor();
}

/** Opens an account, and is signed in by that; answers its address. */
export async function signUp(page, name, role = 'collect') {
  const email = `${nameOf(name)}@example.com`;
  await open(page, 'sign-in');
  await page.getByRole('button', { name: 'Open an account instead' }).click();
  await page.getByLabel('Username').fill(nameOf(name));
  await page.getByLabel('Full name').fill(`${name[0].toUpperCase()}${name.slice(1)} Vale`);
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password').fill('a quiet blue harbour');
  await page.getByLabel(role).check();
  await page.getByRole('button', { name: 'Open the account' }).click();
  await menu(page).waitFor();
  return email;
}

export async function goToWork(page, title) {
  await open(page, `artworks?q=${encodeURIComponent(title)}`);
  await page.getByRole('link', { name: title }).first().click();
  await page.getByRole('heading', { name: title, level: 1 }).waitFor();
  await settled(page);
}

/** Pays with a card of the sandbox that pays. */
export async function pay(page) {
  await page.getByLabel('Visa 4242').first().check();
  await page.getByRole('button', { name: /^Pay \$/ }).click();
}
