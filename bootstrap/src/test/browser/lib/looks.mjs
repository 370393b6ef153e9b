// What a page looks like: kept as a picture for people, and measured where a test can tell.
import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const PICTURES = fileURLToPath(new URL('../../../../target/screenshots/', import.meta.url));

/** Keeps a picture in target/screenshots, of what is in sight or of the whole page. */
export async function picture(page, name, { fullPage = false } = {}) {
  mkdirSync(PICTURES, { recursive: true });
  await page.screenshot({ path: `${PICTURES}${name}.png`, fullPage, animations: 'disabled' });
}

/** Nobody should have to scroll sideways to read a page. */
export async function insistOnFit(page) {
  const { wanted, given } = await page.evaluate(() => ({
    wanted: document.documentElement.scrollWidth,
    given: document.documentElement.clientWidth,
  }));
  assert.ok(wanted <= given, `the page is ${wanted} px wide in a window of ${given} px`);
}
