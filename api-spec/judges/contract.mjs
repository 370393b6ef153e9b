// The contract of this build, and its operations.
import { readFile } from 'node:fs/promises';

const BUNDLE = new URL('../target/bundle/com/onlyarts/contract/openapi.json', import.meta.url);

export async function contract() {
  return JSON.parse(await readFile(BUNDLE, 'utf8'));
}

export function operations(document) {
  return Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })));
}
