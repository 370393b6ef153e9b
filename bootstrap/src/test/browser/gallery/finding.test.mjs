// Finding works and people, and saying something about them.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { launch } from '../lib/browser.mjs';
import { picture } from '../lib/looks.mjs';
import { goToOwn, goToWork, look, menu, open, signOut, signUp, visit } from './people.mjs';

let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

test('a search finds a work by a word of it, and the address holds the question', () =>
  visit(browser, async (page) => {
    await open(page, '');
    await page.getByRole('searchbox').fill('sunset');
    await page.getByRole('button', { name: 'Search' }).click();
    await page.waitForURL(/search\?q=sunset/);
    await page.getByRole('link', { name: 'Digital Sunset' }).waitFor();
    assert.equal(await page.title(), 'Search: sunset · OnlyArts');
    await page.getByRole('link', { name: 'Narrow it down' }).click();
    await page.getByRole('link', { name: 'Digital Sunset' }).waitFor();
    await page.getByRole('button', { name: 'Painting', exact: true }).click();
    await page.getByRole('heading', { name: 'Nothing like that hangs here' }).waitFor();
    await page.goBack();
    await page.getByRole('searchbox').waitFor();
    await page.waitForURL(/search\?q=sunset/);
  }));

test('works are narrowed down by price, and shown on as many pages as are asked for', () =>
  visit(browser, async (page) => {
    await open(page, 'artworks');
    await page.getByRole('button', { name: 'More works' }).click();
    await page.getByLabel('Price from').fill('900');
    await page.getByRole('button', { name: 'Search' }).click();
    await page.waitForURL(/minPrice=900/);
    await page.getByRole('link', { name: 'Slack Water' }).waitFor();
    await page.getByRole('link', { name: 'Salt Road' }).waitFor({ state: 'detached' });
    await look(page, 'filtered-desktop');
  }));

test('whoever signs up can say something about a work and like it, and is still there after a reload', () =>
  visit(browser, async (page) => {
    await signUp(page, 'orla');
    await goToWork(page, 'Salt Road');
    await page.getByRole('textbox', { name: 'Say something' }).fill('I would walk it.');
    await page.getByRole('button', { name: 'Comment' }).click();
    await page.locator('.comments li', { hasText: 'I would walk it.' }).getByText('Orla Vale').first().waitFor();
    await page.getByRole('button', { name: 'Make it a favorite' }).click();
    await page.getByRole('button', { name: 'No longer a favorite' }).waitFor();
    await page.reload();
    await menu(page).waitFor();
    await page.getByText('I would walk it.').first().waitFor();
    await look(page, 'commented-desktop');
    await goToOwn(page, 'Favorites');
    await page.getByRole('link', { name: 'Salt Road' }).waitFor();
    await signOut(page);
  }));

test('a wrong password is told where it was typed, with the name of the request', () =>
  visit(
    browser,
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

test('the first page weighs less than 60 kB of script', () =>
  visit(browser, async (page) => {
    const scripts = [];
    page.on('response', (response) => response.url().endsWith('.js') && scripts.push(response.body()));
    await open(page, '');
    const bytes = (await Promise.all(scripts)).reduce((sum, script) => sum + gzipSync(script).length, 0);
    assert.ok(bytes < 60_000, `${bytes} bytes`);
    assert.ok(bytes > 5_000, `only ${bytes} bytes were counted`);
  }));
