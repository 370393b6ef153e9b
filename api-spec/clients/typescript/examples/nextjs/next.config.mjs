import { join } from 'node:path';

/** Here the client is a link to its own sources, two folders up; a copy of this example needs no setting at all. */
export default { turbopack: { root: join(import.meta.dirname, '../..') } };
