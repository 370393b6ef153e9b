// Writes what the contract shows as the answer of each operation, for handlers that stand in for the service.

/** The text of examples.ts: method, path, status, type and body of each first example. */
export function examplesFile({ paths }) {
  const answers = Object.entries(paths).flatMap(([path, methods]) => Object.entries(methods).map(([method, operation]) => answerOf(method, path, operation)));
  return [
    '/** An answer as the contract shows it. */',
    'export interface Example { method: string; path: string; status: number; type: string; body: unknown }',
    '',
    `export const EXAMPLES: Example[] = ${JSON.stringify(answers, null, 1)};`,
    '',
  ].join('\n');
}

function answerOf(method, path, { operationId, responses }) {
  const [status, { content }] = Object.entries(responses).find(([it]) => it.startsWith('2'));
  const [type, { examples }] = Object.entries(content)[0];
  const example = Object.values(examples ?? {})[0];
  if (!example) {
    throw new Error(`${operationId} has no example of its answer`);
  }
  return { method, path, status: Number(status), type, body: example.value };
}
