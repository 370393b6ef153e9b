import { expect, it } from 'vitest';
import { broken, examplesOf, moduleOf } from '../service/guides.js';

const GUIDE = `# Tides

<!-- says high -->
\`\`\`ts
await tide('http://localhost:5000/api');
\`\`\`

<!-- says moon -->
\`\`\`sh
echo moon
\`\`\`

<!-- in a page: declare const button: HTMLButtonElement; -->
\`\`\`ts
button.click();
\`\`\`

<!-- says low -->
\`\`\`ts
console.log('low');
\`\`\`
`;
const examples = examplesOf(GUIDE.split('\n'));
const run = examples.filter(({ page }) => page === undefined);

it('puts every statement in the line in which the guide has it', () => {
  const lines = moduleOf(run, 'http://localhost:6000/api').split('\n');
  expect(lines[4]).toBe(`await tide('http://localhost:6000/api');`);
  expect(lines[19]).toBe(`console.log('low');`);
  expect(lines.join()).not.toMatch(/moon|button/);
});

it('gives an example of a page what the page has', () => {
  const page = examples.filter((example) => example.page !== undefined);
  expect(moduleOf(page, '/api').split('\n').slice(13, 15)).toEqual(['declare const button: HTMLButtonElement;', 'button.click();']);
});

it('holds each promise against the example below it alone', () => {
  expect(broken('tides.md', run, 'high\n\u001e\nlow\n\u001e\n')).toEqual([]);
  expect(broken('tides.md', run, 'low\n\u001e\nhigh\n\u001e\n')).toEqual([
    'tides.md:3 promises high, and the example said: low',
    'tides.md:18 promises low, and the example said: high',
  ]);
});
