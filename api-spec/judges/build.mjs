// Writes the collection and its environment to the build's target.
import { mkdir, writeFile } from 'node:fs/promises';
import { contract } from './contract.mjs';
import { environment, postman } from './postman.mjs';

const TARGET = new URL('../target/', import.meta.url);

const collection = await postman(await contract());
await mkdir(TARGET, { recursive: true });
await writeFile(new URL('onlyarts.postman_collection.json', TARGET), JSON.stringify(collection, null, 2));
await writeFile(new URL('onlyarts.postman_environment.json', TARGET), JSON.stringify(environment(), null, 2));
