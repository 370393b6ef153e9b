import { expect, it } from 'vitest';
import { broken, guideOf, moduleOf } from '../service/guides.js';

const TIDES = `# Tides

<!-- says high -->
\`\`\`js client
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
\`\`\`js client
console.log('low');
\`\`\`
`;
const { program, pieces } = guideOf(TIDES.split('\n'));

it('puts every statement of a program in the line in which the guide has it', () => {
  const lines = moduleOf(program, 'http://localhost:6000/api').split('\n');
  expect(lines[4]).toBe(`await tide('http://localhost:6000/api');`);
  expect(lines[19]).toBe(`console.log('low');`);
  expect(lines.join()).not.toMatch(/moon|button/);
});

it('gives a piece of a page what it takes for granted', () => {
  expect(moduleOf(pieces, '/api').split('\n').slice(13, 15)).toEqual(['declare const button: HTMLButtonElement;', 'button.click();']);
});

it('holds each promise against the example below it alone', () => {
  expect(broken('tides.md', program, 'high\n\u001e\nlow\n\u001e\n')).toEqual([]);
  expect(broken('tides.md', program, 'low\n\u001e\nhigh\n\u001e\n')).toEqual([
    'tides.md:3 promises high, and the example said: low',
    'tides.md:18 promises low, and the example said: high',
  ]);
});
