// Writes the labels of the contract for run time: each enumeration as a list, for menus, with a guard that tells whether a text is one of them.

/** The text of labels.ts: `artworkCategories` and `isArtworkCategory` for the schema `ArtworkCategory`. */
export function labelsFile({ components: { schemas } }) {
  const names = new Map();
  const parts = Object.entries(schemas).filter(([, schema]) => schema.enum).map(([name, schema]) => {
    const list = plural(name[0].toLowerCase() + name.slice(1));
    if (names.has(list)) {
      throw new Error(`${name} and ${names.get(list)} would both be ${list}`);
    }
    names.set(list, name);
    return [
      `/** ${schema.description.replaceAll('*/', '*\\/')} */`,
      `export const ${list} = [${schema.enum.map((label) => JSON.stringify(label)).join(', ')}] as const satisfies readonly Schemas['Known${name}'][];`,
      '',
      `/** Whether this package knows it; the service may be ahead of it. */`,
      `export function is${name}(text: unknown): text is Schemas['Known${name}'] {`,
      `  return (${list} as readonly unknown[]).includes(text);`,
      '}',
    ].join('\n');
  });
  return `import type { Schemas } from '@onlyarts/client';\n\n${parts.join('\n\n')}\n`;
}

function plural(word) {
  return /[^aeiou]y$/.test(word) ? word.replace(/y$/, 'ies') : /(s|x|ch|sh)$/.test(word) ? `${word}es` : `${word}s`;
}
