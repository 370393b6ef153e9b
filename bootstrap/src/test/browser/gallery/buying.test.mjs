// Buying: from the wall to the order, and what both sides do about it.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { NARROW, PHONE, TABLET, launch } from '../lib/browser.mjs';
import { goToOwn, goToWork, look, open, pay, settled, signIn, signUp, visit } from './people.mjs';

let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

/** Shows a work of one's own, and is where others see it; what is digital brings its file along. */
async function hang(page, title, category = 'painting') {
  await open(page, 'studio');
  const painted = await page.screenshot();
  const hanging = page.getByRole('region', { name: 'Hang a work' });
  await hanging.locator('input[type=file]').setInputFiles({ name: 'painted.png', mimeType: 'image/png', buffer: painted });
  await hanging.getByLabel('Title').fill(title);
  await hanging.getByLabel('Price').fill('75');
  await hanging.getByLabel('Kind').selectOption(category);
  const file = hanging.getByLabel('Buyers get the file as I send it');
  if (category === 'digital') {
    assert.ok(await file.isChecked());
    await hanging.getByLabel('My name over what is shown').selectOption('light');
    await look(page, 'studio-hanging-desktop');
  } else {
    assert.equal(await file.count(), 0);
  }
  await hanging.getByRole('button', { name: 'Hang it' }).click();
  await page.getByRole('heading', { name: title, level: 1 }).waitFor();
}

async function putInCart(page, title) {
  await goToWork(page, title);
  await putThisInCart(page);
}

async function putThisInCart(page) {
  await page.getByRole('button', { name: 'Put in cart' }).click();
  await page.getByRole('main').getByRole('link', { name: 'In your cart' }).click();
  await page.getByRole('link', { name: 'Check out' }).waitFor();
}

async function checkOut(page, name) {
  await look(page, `cart-${name}`);
  await page.getByRole('link', { name: 'Check out' }).click();
  await page.getByLabel('Street').fill('Bondegatan 12');
  await page.getByLabel('City').fill('Stockholm');
  await page.getByLabel('Country').fill('Sweden');
  await look(page, `checkout-${name}`);
  await page.getByRole('button', { name: 'Place the order' }).click();
  await page.getByText('Waits for its payment').waitFor();
  await look(page, `order-to-pay-${name}`);
}

test('a buyer goes from the wall to a complete order, on a narrow phone', () =>
  visit(
    browser,
    async (page) => {
      await signUp(page, 'pim');
      await putInCart(page, 'Harmattan Loop');
      await checkOut(page, 'narrow');
      await pay(page);
      await page.getByText('Complete', { exact: true }).waitFor();
      await look(page, 'order-narrow');
      const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Licence (PDF)' }).click()]);
      assert.match(file.suggestedFilename(), /^licence-.+\.pdf$/);
    },
    { viewport: NARROW },
  ));

test('a card that is declined leaves the order waiting, and another one pays it', () =>
  visit(
    browser,
    async (page) => {
      await signUp(page, 'quill');
      await putInCart(page, 'Glass Savanna');
      await checkOut(page, 'desktop');
      await page.getByLabel('Visa 0002').check();
      await page.getByRole('button', { name: /^Pay / }).click();
      await page.getByRole('alert').waitFor();
      await look(page, 'declined-desktop');
      await page.getByLabel('Visa 3184').check();
      await page.getByRole('button', { name: /^Pay / }).click();
      await page.getByRole('button', { name: 'Yes, it is me' }).click();
      await page.getByText('Complete', { exact: true }).waitFor();
    },
    { forgiven: [/status of 409/] },
  ));

test('a painting is handed over, complained about, and the two agree on money back', () =>
  visit(browser, (buyer) =>
    visit(
      browser,
      async (artist) => {
        await signUp(artist, 'linden', 'show your works');
        await hang(artist, 'The bent corner');
        await signUp(buyer, 'sorrel');
        await buyer.goto(artist.url());
        await putThisInCart(buyer);
        await buyer.getByLabel('Copies of The bent corner').waitFor();
        await checkOut(buyer, 'painting');
        await pay(buyer);
        await buyer.getByText('Paid, on its way').waitFor();
        const order = buyer.url();

        await open(artist, 'orders/sales');
        const sale = artist.locator('.line', { hasText: 'Sorrel Vale' });
        await sale.getByText('Hand it over').click();
        await sale.getByLabel('Carrier').fill('DHL');
        await sale.getByLabel('Tracking number', { exact: true }).fill('JD0146');
        await look(artist, 'handing-over-tablet');
        await sale.getByRole('button', { name: 'It is on its way' }).click();
        await sale.getByText('On its way', { exact: true }).waitFor();

        await buyer.goto(order);
        await buyer.getByText('DHL JD0146').waitFor();
        await look(buyer, 'order-sent-phone');
        await buyer.getByText('Something is wrong with it').click();
        await buyer.getByLabel('What is wrong').selectOption('damaged');
        await buyer.getByLabel('What happened').fill('A corner is bent.');
        await buyer.getByRole('button', { name: 'Open a case' }).click();
        await buyer.getByRole('heading', { name: 'Case' }).waitFor();

        await artist.goto(buyer.url());
        await artist.getByRole('spinbutton', { name: 'Money back' }).fill('20');
        await look(artist, 'case-offering-tablet');
        await artist.getByRole('button', { name: 'Offer it' }).click();
        await artist.getByText('On offer:').waitFor();
        await buyer.getByRole('button', { name: 'Accept the offer' }).click();
        await buyer.getByText('Agreed', { exact: true }).waitFor();
        await look(buyer, 'case-agreed-phone');
      },
      { viewport: TABLET },
    ),
    { viewport: PHONE },
  ));

test('a work sold under two licences is bought under the one that was chosen', () =>
  visit(browser, (buyer) =>
    visit(browser, async (artist) => {
      await signIn(artist, 'kofi.a');
      await open(artist, 'studio/works');
      await artist.getByRole('link', { name: 'Salt Road' }).first().click();
      await artist.getByText('Licences', { exact: true }).click();
      await artist.getByLabel('Commercial, price').fill('400');
      await look(artist, 'licences-desktop');
      await artist.getByRole('button', { name: 'Sell it so' }).click();
      await settled(artist);

      await signUp(buyer, 'tansy');
      await goToWork(buyer, 'Salt Road');
      await buyer.getByLabel(/^Commercial/).check();
      await look(buyer, 'licence-choice-desktop');
      await buyer.getByRole('button', { name: 'Put in cart' }).click();
      await buyer.getByRole('main').getByRole('link', { name: 'In your cart' }).click();
      await buyer.getByLabel('Licence of Salt Road').waitFor();
      await look(buyer, 'cart-licence-desktop');
      await buyer.getByLabel('Licence of Salt Road').selectOption('personal');
      await buyer.locator('.line .price', { hasText: '$95' }).waitFor();
    }),
  ));

test('a digital work is shown with a name over it, and sold as it was sent', () =>
  visit(browser, (buyer) =>
    visit(browser, async (artist) => {
      await signUp(artist, 'hazel', 'show your works');
      await hang(artist, 'Ninety leaves', 'digital');
      await buyer.goto(artist.url());
      await buyer.getByText('You download it as soon as it is paid: original-1.png').waitFor();
      await look(buyer, 'work-marked-desktop');
    }),
  ));

test('an artist sells a file, and who bought the work downloads it', () =>
  visit(browser, (buyer) =>
    visit(browser, async (artist) => {
      await signUp(artist, 'maple', 'show your works');
      await hang(artist, 'Forty leaves');
      const work = artist.url();
      await artist.getByRole('link', { name: 'Edit it' }).click();
      await artist.getByText('Files that buyers download').click();
      await artist.getByLabel('File', { exact: true }).setInputFiles({ name: 'leaves.png', mimeType: 'image/png', buffer: await artist.screenshot() });
      await artist.getByRole('button', { name: 'Deliver it too' }).click();
      await artist.getByText('leaves.png').waitFor();
      await look(artist, 'files-desktop');

      await signUp(buyer, 'olive');
      await buyer.goto(work);
      await buyer.getByText('You download it as soon as it is paid: leaves.png').waitFor();
      await putThisInCart(buyer);
      await buyer.getByRole('link', { name: 'Check out' }).click();
      await buyer.getByLabel('Street').fill('Bondegatan 12');
      await buyer.getByLabel('City').fill('Stockholm');
      await buyer.getByLabel('Country').fill('Sweden');
      await buyer.getByRole('button', { name: 'Place the order' }).click();
      await pay(buyer);
      await buyer.locator('.standing').getByText(/Paid|Complete/).waitFor();
      await goToOwn(buyer, 'Library');
      await buyer.getByRole('link', { name: 'Forty leaves' }).waitFor();
      await look(buyer, 'library-full-desktop');
      const [file] = await Promise.all([buyer.waitForEvent('download'), buyer.getByRole('button', { name: 'Download leaves.png' }).click()]);
      assert.equal(file.suggestedFilename(), 'leaves.png');
    }),
  ));
