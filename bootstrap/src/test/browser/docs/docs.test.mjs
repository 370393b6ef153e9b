import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { DESKTOP, PHONE, SERVICE, launch } from '../lib/browser.mjs';
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

  test('no link leads nowhere', async () => {
    await visit('/docs', { viewport: DESKTOP }, async (page) => {
      const seen = new Set(['/docs']);
      for (const path of seen) {
        const answer = await page.request.get(SERVICE + path);
        assert.equal(answer.status(), 200, path);
        if (path.startsWith('/docs') && path !== '/docs/reference') {
          const links = [...(await answer.text()).matchAll(/<a href="([^"#]+)/g)].map(([, link]) => new URL(link, SERVICE + path));
          links.filter((link) => link.origin === SERVICE).forEach((link) => seen.add(link.pathname));
        }
      }
      assert.ok(seen.size > 12, [...seen].join(' '));
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
