// The desk: what admins see, and a report that one of them decides.
import { after, before, test } from 'node:test';
import { DESKTOP, NARROW, launch } from '../lib/browser.mjs';
import { goToWork, look, menu, open, signUp, visit } from './people.mjs';

const ROOMS = ['', 'accounts', 'reports', 'cases', 'commissions', 'disputes', 'payments', 'newsletter', 'audit-log', 'queue'];

let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

async function signInAsAdmin(page) {
  await open(page, 'sign-in');
  await page.getByLabel('E-mail').fill(process.env.ADMIN_EMAIL);
  await page.getByLabel('Password').fill(process.env.ADMIN_PASSWORD);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await menu(page).waitFor();
}

for (const [name, viewport] of Object.entries({ desktop: DESKTOP, narrow: NARROW })) {
  test(`every room of the desk is in order on a ${name} screen`, () =>
    visit(
      browser,
      async (page) => {
        await signInAsAdmin(page);
        for (const room of ROOMS) {
          await open(page, `admin/${room}`);
          await look(page, `desk-${room || 'dashboard'}-${name}`);
        }
      },
      { viewport },
    ));
}

test('somebody reports a work, and an admin decides', () =>
  visit(browser, (theirs) =>
    visit(browser, async (page) => {
      await signUp(theirs, 'dismas');
      await goToWork(theirs, 'Digital Sunset');
      await theirs.getByText('Something is wrong with this').click();
      await theirs.getByLabel('Tell us more').fill('I have seen this before');
      await theirs.getByRole('button', { name: 'Report it' }).click();
      await theirs.getByText('Thank you. Our staff will look at it.').waitFor();

      await signInAsAdmin(page);
      await open(page, 'admin/reports');
      const report = page.getByRole('listitem').filter({ hasText: 'I have seen this before' });
      await report.getByText('Decide', { exact: true }).click();
      await report.getByLabel('The report').selectOption('dismissed');
      await report.getByRole('textbox', { name: 'Why' }).fill('It is the first of its kind');
      await report.getByRole('button', { name: 'Close the report' }).click();
      await report.waitFor({ state: 'detached' });
      await open(page, 'admin/audit-log');
      await page.getByText(/report/i).first().waitFor();
    }),
  ));

test('the desk is for admins', () =>
  visit(browser, async (page) => {
    await signUp(page, 'edda');
    await open(page, 'admin');
    await page.getByRole('heading', { name: 'Only admins work here' }).waitFor();
  }));
