// Messages and notifications, as they come.
import { after, before, test } from 'node:test';
import { NARROW, launch } from '../lib/browser.mjs';
import { goToOwn, look, nameOf, open, signUp, visit } from './people.mjs';

let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

test('two write to each other, and each sees the other at once', () =>
  visit(
    browser,
    (hers) =>
      visit(browser, async (his) => {
        await signUp(his, 'basil');
        await signUp(hers, 'clover');
        await open(hers, `users/${nameOf('basil')}`);
        await hers.getByRole('button', { name: 'Follow', exact: true }).click();
        await hers.getByRole('link', { name: 'Write' }).click();
        await hers.getByLabel('Your message').fill('Is the squall still to be had?');
        await hers.getByRole('button', { name: 'Send' }).click();
        await hers.locator('.letters').getByText('Is the squall still to be had?').waitFor();

        await goToOwn(his, 'Messages');
        await his.getByRole('link', { name: 'Clover Vale' }).click();
        await his.getByLabel('Your message').fill('It is. It rains here too.');
        await his.getByRole('button', { name: 'Send' }).click();
        await hers.locator('.letters').getByText('It is. It rains here too.').waitFor();
        await look(hers, 'conversation-narrow');

        await hers.getByRole('button', { name: 'Take back “Is the squall' }).click();
        await his.locator('.letters').getByText('Taken back.').waitFor();
        await look(his, 'conversation-desktop');

        await goToOwn(his, 'Notifications');
        await his.getByRole('button', { name: /follow/i }).first().waitFor();
        await look(his, 'notifications-full-desktop');
        await his.getByRole('button', { name: 'Mark all as read' }).click();
        await his.getByRole('button', { name: 'Mark all as read' }).waitFor({ state: 'detached' });
      }),
    { viewport: NARROW },
  ));
