import { readFileSync } from 'node:fs';

/** An example of a guide, from its fence to the closing one. */
export interface Example {
  /** The line of its fence, from 1. */
  line: number;
  code: string[];
  /** What it prints, from `<!-- says … -->` above it. */
  promises: { line: number; text: string }[];
  /** What it takes for granted, from `<!-- in a page: … -->` above it. */
  given: string;
}

/**
 * What a guide shows in JavaScript and TypeScript. The examples for the client (`js client`) are one program, told piece by piece beside the one for the shell.
 * Each of the others (`ts`) is a piece of a page, which is compiled and not run.
 */
export interface Guide {
  program: Example[];
  pieces: Example[];
}

const PRINTED = 'http://localhost:5000/api';
const SEPARATOR = '\u001e';

export function guideIn(file: string): Guide {
  return guideOf(readFileSync(file, 'utf8').split('\n'));
}

/** What stands above an example in another language is that one's. */
export function guideOf(lines: string[]): Guide {
  const guide: Guide = { program: [], pieces: [] };
  let [promises, given]: [Example['promises'], string] = [[], ''];
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]!;
    const [, text] = /^<!-- says (.*?) -->$/.exec(line) ?? [];
    if (text) {
      promises.push({ line: at + 1, text });
    }
    given = /^<!-- in a page: (.*?) -->$/.exec(line)?.[1] ?? given;
    if (line.startsWith('```')) {
      const end = lines.indexOf('```', at + 1);
      const example = { line: at + 1, code: lines.slice(at + 1, end), promises, given };
      if (line === '```js client') {
        guide.program.push(example);
      } else if (line === '```ts') {
        guide.pieces.push(example);
      }
      [promises, given] = [[], ''];
      at = end;
    }
  }
  return guide;
}

/** These examples as one module that calls this service, each statement in the line in which the guide has it. */
export function moduleOf(examples: Example[], api: string): string {
  const lines = ['export {};'];
  for (const { line, code, given } of examples) {
    lines[line - 1] = given;
    code.forEach((text, at) => { lines[line + at] = text.replaceAll(PRINTED, api); });
    lines[line + code.length] = `console.log('${SEPARATOR}');`;
  }
  return `${Array.from(lines, (text) => text ?? '').join('\n')}\n`;
}

/** Which promises the output of a program does not keep, by file and line. */
export function broken(file: string, program: Example[], said: string): string[] {
  const parts = said.split(SEPARATOR);
  return program.flatMap(({ promises }, at) =>
    promises.filter(({ text }) => !parts[at]!.includes(text)).map(({ line, text }) => `${file}:${line} promises ${text}, and the example said: ${parts[at]!.trim()}`),
  );
}
