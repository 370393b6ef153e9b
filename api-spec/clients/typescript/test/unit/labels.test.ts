import { expect, it } from 'vitest';
import { formatMoney } from '../../src/index.js';
import { artworkCategories, isArtworkCategory } from '../../src/generated/labels.js';

it('labels are a list for menus, and a guard for what comes from elsewhere', () => {
  expect(artworkCategories).toContain('mixed_media');
  expect([...artworkCategories, 'a label of tomorrow', undefined].filter(isArtworkCategory)).toEqual(artworkCategories);
});

it('money is shown as its currency and the reader have it', () => {
  expect(formatMoney({ amount: 1234.5, currency: 'USD' }, 'en')).toBe('$1,234.50');
  expect(formatMoney({ amount: 1500, currency: 'JPY' }, 'en')).toBe('¥1,500');
  expect(formatMoney({ amount: 1234.5, currency: 'EUR' }, 'de').replace(/\s/g, ' ')).toBe('1.234,50 €');
});
