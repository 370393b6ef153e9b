// The reference signs in with the people of the demo.
import { after, before, test } from 'node:test';
import { SERVICE, launch } from '../lib/browser.mjs';
import { tryOut } from '../lib/reference.mjs';
import { picture } from '../lib/looks.mjs';
import { visit } from './people.mjs';

let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

test('a call is made as somebody of the demo at a click', () =>
  visit(browser, async (page) => {
    await page.goto(`${SERVICE}/docs/reference#tag/auth/GET/auth/me`);
    await page.getByRole('button', { name: 'Kofi, who sells' }).click();
    await page.getByText('Calls are made as kofi.a@demo.example now').waitFor();
    const form = await tryOut(page, 'get /auth/me');
    await form.getByRole('button', { name: 'Send', exact: false }).first().click();
    await form.getByText('200 OK').waitFor();
    await form.getByText('"kofi.a"').waitFor();
    await picture(page, 'docs-reference-signed-in');
  }));
