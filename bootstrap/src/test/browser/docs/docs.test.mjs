import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { DESKTOP, PHONE, SERVICE, launch } from '../lib/browser.mjs';
import { tryOut } from '../lib/reference.mjs';
import { insistOnFit, picture } from '../lib/looks.mjs';
import { watch } from '../lib/watcher.mjs';

const PATIENCE = 90_000;
const WINDOWS = { desktop: DESKTOP, phone: PHONE, narrow: { width: 360, height: 740 } };

let browser;
before(async () => {
  browser = await launch();
});
after(() => browser?.close());

/** Opens a watched page for the time of a test. */
async function visit(path, options, look) {
  const context = await browser.newContext(options);
  context.setDefaultTimeout(PATIENCE);
  try {
    const watcher = await watch(context);
    const page = await context.newPage();
    await page.goto(SERVICE + path);
    await look(page);
    watcher.insistOnPeace();
  } finally {
    await context.close();
  }
}

const referenceShown = (page) => page.getByText('Open an account, sign in, stay signed in, sign out.').first().waitFor();

describe('/docs', () => {
  for (const [name, viewport] of Object.entries(WINDOWS)) {
    test(`every page fits a ${name} window and is quiet`, async () => {
      await visit('/docs', { viewport }, async (page) => {
        await picture(page, `docs-${name}`, { fullPage: true });
        await insistOnFit(page);
        const guides = await page.locator('.cards a').evaluateAll((links) => links.map((link) => link.pathname));
        assert.ok(guides.length >= 9, `${guides.length} guides`);
        for (const path of [...guides, '/docs/changelog']) {
          await page.goto(SERVICE + path);
          assert.equal(await page.locator('h1').count(), 1, `${path} has one heading`);
          await picture(page, `docs-${name}-${path.split('/').pop()}`, { fullPage: true });
          await insistOnFit(page);
        }
      });
    });

    test(`the reference fits a ${name} window and is quiet`, async () => {
      await visit('/docs/reference', { viewport }, async (page) => {
        await referenceShown(page);
        await picture(page, `docs-${name}-reference`);
        await insistOnFit(page);
        assert.deepEqual(await page.locator('a[href^="http"]:visible').evaluateAll((links) => links.map((link) => link.href)), []);
      });
    });
  }

  test('a call made from the reference is answered', async () => {
    await visit('/docs/reference#tag/artworks/GET/artworks', { viewport: DESKTOP }, async (page) => {
      const form = await tryOut(page, 'get /artworks');
      await form.getByRole('button', { name: 'Send', exact: false }).first().click();
      await form.getByText('200 OK').waitFor();
      await form.getByText('"pagination"').waitFor();
      await picture(page, 'docs-desktop-call');
    });
  });

  test('a call made on a phone with a token is answered', async () => {
    const name = `reader${Date.now()}`;
    const registered = await fetch(`${SERVICE}/api/auth/register`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ username: name, email: `${name}@example.com`, password: 'ink and lamplight' }),
    });
    const { data } = await registered.json();
    await visit('/docs/reference#tag/auth/GET/auth/me', { viewport: PHONE }, async (page) => {
      const form = await tryOut(page, 'get /auth/me');
      await form.getByPlaceholder('Token').fill(data.accessToken);
      await form.getByRole('button', { name: 'Send', exact: false }).first().click();
      await form.getByText('200 OK').waitFor();
      await form.getByText(`"${name}"`).waitFor();
      await picture(page, 'docs-phone-call');
    });
  });

  test('no link leads nowhere', async () => {
    await visit('/docs', { viewport: DESKTOP }, async (page) => {
      const seen = new Set(['/docs']);
      for (const path of seen) {
        const answer = await page.request.get(SERVICE + path);
        assert.equal(answer.status(), 200, path);
        if (path.startsWith('/docs') && path !== '/docs/reference') {
          const links = [...(await answer.text()).matchAll(/<a (?:class="[^"]*" )?href="([^"#]+)/g)].map(([, link]) => new URL(link, SERVICE + path));
          links.filter((link) => link.origin === SERVICE).forEach((link) => seen.add(link.pathname));
        }
      }
      assert.ok(seen.size > 12, [...seen].join(' '));
    });
  });

  test('an example is copied as it is printed', async () => {
    await visit('/docs/guides/errors', { viewport: DESKTOP, permissions: ['clipboard-read', 'clipboard-write'] }, async (page) => {
      const example = page.locator('.example').first();
      await example.hover();
      await example.getByRole('button', { name: 'Copy' }).click();
      await example.getByRole('button', { name: 'Copied' }).waitFor();
      assert.equal(await page.evaluate(() => navigator.clipboard.readText()), await example.locator('code').textContent());
    });
  });

  test('examples show one language at a time, and the next page the same', async () => {
    await visit('/docs/guides/getting-started', { viewport: PHONE }, async (page) => {
      const shown = async () => page.locator('.tabs .example:visible pre').evaluateAll((examples) => [...new Set(examples.map((it) => it.dataset.tab))]);
      assert.deepEqual(await shown(), ['curl']);
      const tab = page.getByRole('tab', { name: '@onlyarts/client' }).first();
      await tab.click();
      assert.deepEqual(await shown(), ['@onlyarts/client']);
      await page.goto(`${SERVICE}/docs/guides/authentication`);
      assert.deepEqual(await shown(), ['@onlyarts/client']);
      await page.getByRole('tab', { name: '@onlyarts/client' }).first().press('ArrowLeft');
      assert.deepEqual(await shown(), ['curl']);
      await insistOnFit(page);
    });
  });

  test('without scripts both languages are there, one after the other', async () => {
    await visit('/docs/guides/pagination', { viewport: DESKTOP, javaScriptEnabled: false }, async (page) => {
      assert.equal(await page.locator('.tabs pre:visible').count(), 2 * (await page.locator('.tabs').count()));
      assert.equal(await page.getByRole('button', { name: 'Search' }).count(), 0);
    });
  });

  for (const [name, viewport] of Object.entries(WINDOWS)) {
    test(`the search finds a section of a guide, by keyboard alone, in a ${name} window`, async () => {
      await visit('/docs', { viewport }, async (page) => {
        await page.keyboard.press('/');
        await page.keyboard.type('safe repeat');
        await page.getByText(/^[1-9]\d* found$/).waitFor();
        await picture(page, `docs-${name}-search`);
        await insistOnFit(page);
        await page.keyboard.press('ArrowDown');
        await page.keyboard.press('Enter');
        await page.waitForURL('**/docs/guides/errors#what-is-safe-to-repeat');
        await page.getByRole('button', { name: 'Search' }).click();
        await page.keyboard.type('brushworkless');
        await page.getByText('Nothing has all of these words.').waitFor();
        await page.keyboard.press('Escape');
        assert.equal(await page.getByRole('dialog').count(), 0);
      });
    });
  }

  test('the search finds an operation, and the reference opens there', async () => {
    await visit('/docs/guides/orders', { viewport: DESKTOP }, async (page) => {
      await page.getByRole('button', { name: 'Search' }).click();
      await page.keyboard.type('updateArtworkFiles');
      await page.getByRole('dialog').getByRole('link', { name: /Reference/ }).first().click();
      await page.waitForURL(/\/docs\/reference#tag\/contents\/PUT\/artworks/);
      await page.getByRole('button', { name: 'Test Request (put /artworks/{artworkId}/files)', exact: true }).waitFor();
    });
  });

  test('in the dark it is dark', async () => {
    await visit('/docs/guides/money', { viewport: DESKTOP, colorScheme: 'dark' }, async (page) => {
      await picture(page, 'docs-dark-money');
      assert.equal(await page.evaluate(() => getComputedStyle(document.body).backgroundColor), 'rgb(20, 18, 26)');
      await page.goto(`${SERVICE}/docs/reference`);
      await referenceShown(page);
      await picture(page, 'docs-dark-reference');
    });
  });
});
