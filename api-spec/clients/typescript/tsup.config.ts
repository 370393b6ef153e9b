import { readdirSync } from 'node:fs';
import { basename } from 'node:path';
import { defineConfig } from 'tsup';

const operations = readdirSync('src/generated/operations').map((file) => [basename(file, '.ts'), `src/generated/operations/${file}`] as const);

/** Each further entry stands on the first as on a package of its own, so that there is one client, whatever is imported. */
export default defineConfig({
  entry: {
    index: 'src/index.ts',
    labels: 'src/generated/labels.ts',
    msw: 'src/msw.ts',
    server: 'src/server.ts',
    tanstack: 'src/tanstack.ts',
    ...Object.fromEntries(operations.map(([name, file]) => [`operations/${name}`, file])),
  },
  external: ['@onlyarts/client'],
  format: ['esm', 'cjs'],
  target: 'es2022',
  dts: true,
  clean: true,
  splitting: false,
  treeshake: true,
});
