import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { DESKTOP, PHONE, launch } from '../lib/browser.mjs';
import { insistOnFit, picture } from '../lib/looks.mjs';
import { watch } from '../lib/watcher.mjs';
import { open, room, settled, signIn } from './people.mjs';

const NOTHING = { page: 1, limit: 20, total: 0, totalPages: 0, hasNext: false, hasPrev: false };
const BROKEN = { success: false, message: 'Something went wrong on our side', errors: [], code: 'internal_error', requestId: 'a-request-to-quote' };

let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

async function visit(viewport, forgiven, journey) {
  const context = await browser.newContext({ viewport });
  const watcher = await watch(context, ...forgiven);
  const page = await context.newPage();
  await journey(page);
  watcher.insistOnPeace();
  await context.close();
}

test('where nothing hangs yet, the page says what to do', () =>
  visit(PHONE, [], async (page) => {
    await page.route('**/api/artworks?*', (route) => route.fulfill({ json: { success: true, data: { artworks: [], pagination: NOTHING } } }));
    await page.route('**/api/livestreams?*', (route) => route.fulfill({ json: { success: true, data: { livestreams: [], pagination: NOTHING } } }));
    await open(page, '');
    await page.getByRole('heading', { name: 'The walls are still bare' }).waitFor();
    await insistOnFit(page);
    await picture(page, 'gallery-bare-phone');
    await open(page, 'auctions');
    await page.getByRole('heading', { name: 'No hammer in sight' }).waitFor();
  }));

test('a service in trouble is quoted with the name of the request, and asked again', () =>
  visit(DESKTOP, [/status of 500/], async (page) => {
    await page.route('**/api/artworks?*', (route) => route.fulfill({ status: 500, json: BROKEN }));
    await page.goto(room(''));
    const alert = page.getByRole('alert');
    await alert.getByText(BROKEN.message).waitFor();
    await alert.getByText(`Request ${BROKEN.requestId}`).waitFor();
    await picture(page, 'gallery-broken-desktop');
    await page.unroute('**/api/artworks?*');
    await alert.getByRole('button', { name: 'Try again' }).click();
    await page.getByRole('link', { name: 'Slack Water' }).waitFor();
    assert.equal(await alert.count(), 0);
  }));

test('a session that somebody ended leaves nobody half signed in', () =>
  visit(DESKTOP, [/status of 401/], async (page) => {
    await signIn(page, 'ada_okoye');
    await page.context().clearCookies();
    await page.reload();
    await page.getByRole('banner').getByRole('link', { name: 'Sign in' }).waitFor();
    await open(page, 'cart');
    await page.getByRole('heading', { name: 'Who are you?' }).waitFor();
  }));

test('everything can be done with the keyboard alone', () =>
  visit(DESKTOP, [], async (page) => {
    await open(page, '');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement?.id === 'main');
    await page.getByRole('searchbox').focus();
    await page.keyboard.type('snow');
    await page.keyboard.press('Enter');
    await page.waitForURL(/q=snow/);
    await settled(page);
    await page.getByRole('link', { name: 'Snow Ledger' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Snow Ledger', level: 1 }).waitFor();
  }));
