import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { DESKTOP, PHONE, launch } from '../lib/browser.mjs';
import { insistOnFit, picture } from '../lib/looks.mjs';
import { open, room, settled, signIn, visit } from './people.mjs';

const NOTHING = { page: 1, limit: 20, total: 0, totalPages: 0, hasNext: false, hasPrev: false };
const BROKEN = { success: false, message: 'Something went wrong on our side', errors: [], code: 'internal_error', requestId: 'a-request-to-quote' };

let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

const sees = (viewport, forgiven, journey) => visit(browser, journey, { viewport, forgiven });

test('where nothing hangs yet, the page says what to do', () =>
  sees(PHONE, [], async (page) => {
    await page.route('**/api/artworks?*', (route) => route.fulfill({ json: { success: true, data: { artworks: [], pagination: NOTHING } } }));
    await page.route('**/api/analytics/top/artists?*', (route) => route.fulfill({ json: { success: true, data: { artists: [] } } }));
    await page.route('**/api/livestreams?*', (route) => route.fulfill({ json: { success: true, data: { livestreams: [], pagination: NOTHING } } }));
    await open(page, '');
    await page.getByRole('heading', { name: 'The walls are still bare' }).waitFor();
    await insistOnFit(page);
    await picture(page, 'gallery-bare-phone');
    await open(page, 'auctions');
    await page.getByRole('heading', { name: 'No hammer in sight' }).waitFor();
  }));

test('a service in trouble is quoted with the name of the request, and asked again', () =>
  sees(DESKTOP, [/status of 500/], async (page) => {
    await page.route('**/api/artworks?*', (route) => route.fulfill({ status: 500, json: BROKEN }));
    await page.goto(room('artworks'));
    const alert = page.getByRole('alert');
    await alert.getByText(BROKEN.message).waitFor();
    await alert.getByText(`Request ${BROKEN.requestId}`).waitFor();
    await picture(page, 'gallery-broken-desktop');
    await page.unroute('**/api/artworks?*');
    await alert.getByRole('button', { name: 'Try again' }).click();
    await page.locator('.work a').first().waitFor();
    assert.equal(await alert.count(), 0);
  }));

test('a session that somebody ended leaves nobody half signed in', () =>
  sees(DESKTOP, [/status of 401/], async (page) => {
    await signIn(page, 'ada_okoye');
    await page.context().clearCookies();
    await page.reload();
    await page.getByRole('banner').getByRole('link', { name: 'Sign in' }).waitFor();
    await open(page, 'cart');
    await page.getByRole('heading', { name: 'Who are you?' }).waitFor();
  }));

test('everything can be done with the keyboard alone', () =>
  sees(DESKTOP, [], async (page) => {
    await open(page, '');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement?.id === 'main');
    await page.getByRole('searchbox').focus();
    await page.keyboard.type('snow');
    await page.keyboard.press('Enter');
    await page.waitForURL(/search\?q=snow/);
    await settled(page);
    await page.getByRole('link', { name: 'Snow Ledger' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Snow Ledger', level: 1 }).waitFor();
  }));

test('a page that cannot be fetched says so, and comes when it is asked for again', () =>
  sees(DESKTOP, [/failed|ERR_FAILED/], async (page) => {
    await open(page, 'search?q=Digital+Sunset');
    await page.route('**/gallery/assets/ArtworkPage-*.js', (route) => route.abort());
    await page.getByRole('link', { name: 'Digital Sunset' }).click();
    await page.getByRole('alert').waitFor();
    await page.unroute('**/gallery/assets/ArtworkPage-*.js');
    await page.reload();
    await page.getByRole('heading', { name: 'Digital Sunset', level: 1 }).waitFor();
  }));

test('with the network cut off nothing breaks, and what was asked for says so', () =>
  sees(DESKTOP, [/ERR_INTERNET_DISCONNECTED/], async (page) => {
    await open(page, 'artworks');
    await page.context().setOffline(true);
    await page.getByRole('button', { name: 'Painting', exact: true }).click();
    await page.getByRole('alert').waitFor({ timeout: 60_000 });
    await page.context().setOffline(false);
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByRole('link', { name: 'Slack Water' }).waitFor();
  }));
