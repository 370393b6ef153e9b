import { readFileSync } from 'node:fs';

/** An example in TypeScript, with what `<!-- says … -->` above it promises that it prints. */
export interface Example {
  /** The line of its fence, from 1. */
  line: number;
  code: string[];
  promises: { line: number; text: string }[];
  /** What a page has that the example is about, from `<!-- in a page: … -->` above it: such an example is compiled and not run. */
  page: string | undefined;
}

const PRINTED = 'http://localhost:5000/api';
export const SEPARATOR = '\u001e';

/** The examples of one guide from top to bottom. What stands above an example in another language is that one's. */
export function examplesIn(file: string): Example[] {
  return examplesOf(readFileSync(file, 'utf8').split('\n'));
}

export function examplesOf(lines: string[]): Example[] {
  const examples: Example[] = [];
  let promises: Example['promises'] = [];
  let page: string | undefined;
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]!;
    const promise = /^<!-- says (.*?) -->$/.exec(line)?.[1];
    if (promise) {
      promises.push({ line: at + 1, text: promise });
    }
    page = /^<!-- in a page: (.*?) -->$/.exec(line)?.[1] ?? page;
    if (line.startsWith('```')) {
      const end = lines.indexOf('```', at + 1);
      if (line === '```ts') {
        examples.push({ line: at + 1, code: lines.slice(at + 1, end), promises, page });
      }
      [promises, page] = [[], undefined];
      at = end;
    }
  }
  return examples;
}

/** These examples as one module, each statement in the line in which the guide has it. */
export function moduleOf(examples: Example[], api: string): string {
  const lines: string[] = ['export {};'];
  for (const { line, code, page } of examples) {
    lines[line - 1] = page ?? '';
    code.forEach((text, at) => { lines[line + at] = text.replaceAll(PRINTED, api); });
    lines[line + code.length] = page === undefined ? `console.log('${SEPARATOR}');` : '';
  }
  return `${Array.from(lines, (text) => text ?? '').join('\n')}\n`;
}

/** Which promises the output of such a module does not keep, by file and line. */
export function broken(name: string, examples: Example[], said: string): string[] {
  const parts = said.split(SEPARATOR);
  return examples.flatMap(({ promises }, at) =>
    promises.filter(({ text }) => !parts[at]!.includes(text)).map(({ line, text }) => `${name}:${line} promises ${text}, and the example said: ${parts[at]!.trim()}`),
  );
}
