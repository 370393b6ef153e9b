// The contract as a collection for Postman and whatever else imports one (format 2.1): a folder for each tag, the token and the address as variables, and
// variables for the ids in paths. Before them all stands a journey that runs as it is.
import converter from 'openapi-to-postmanv2';
import { promisify } from 'node:util';
import { operations } from './contract.mjs';
import { JOURNEY, journey, STEPS } from './journey.mjs';

const convert = promisify(converter.convertV2);
const OPTIONS = {
  folderStrategy: 'Tags',
  requestNameSource: 'Fallback',
  parametersResolution: 'Example',
  requestParametersResolution: 'Example',
  exampleParametersResolution: 'Example',
  enableOptionalParameters: false,
  alwaysInheritAuthentication: true,
  keepImplicitHeaders: true,
};
const ADDRESS = 'http://localhost:5000/api';

export async function postman(document) {
  const { result, reason, output } = await convert({ type: 'json', data: structuredClone(document) }, OPTIONS);
  if (!result) {
    throw new Error(`the contract cannot be converted: ${reason}`);
  }
  const collection = output[0].data;
  const open = new Set(operations(document).filter(({ operation }) => isOpen(operation)).map(key));
  for (const item of requests(collection)) {
    prepare(item, open.has(keyOf(item)));
  }
  const all = requests(collection);
  return {
    ...collection,
    item: [journey(all, keyOf), ...collection.item],
    auth: { type: 'bearer', bearer: [{ key: 'token', value: '{{bearerToken}}', type: 'string' }] },
    variable: [['baseUrl', ADDRESS], ...names(all).map((name) => [name, ''])].map(([key, value]) => ({ key, value })),
  };
}

/** For a service elsewhere. Tokens and ids are the collection's own variables, which the journey sets. */
export function environment() {
  return { name: 'OnlyArts', values: [{ key: 'baseUrl', value: ADDRESS, enabled: true }], _postman_variable_scope: 'environment' };
}

/** The operations, each once. */
export function requests(collection) {
  return collection.item.filter(({ name }) => name !== JOURNEY).flatMap((folder) => folder.item);
}

/** Whose token, and which ids: what a reader would fill in by hand. */
function names(items) {
  const ids = items.flatMap(({ request }) => request.url.variable.map(({ key: name }) => name));
  return [...new Set(['bearerToken', ...STEPS.flatMap(({ keeps = {} }) => Object.keys(keeps)), ...ids])].sort();
}

/** Method and path of an operation, as in `GET /artworks/:artworkId`. */
export function key({ method, path }) {
  return `${method.toUpperCase()} ${path.replaceAll(/\{(\w+)}/g, ':$1')}`;
}

export function keyOf({ request }) {
  return `${request.method} /${request.url.path.join('/')}`;
}

/** Whoever has no token yet would send an empty one, which is refused even where none is needed: what anybody may call is called as anybody. */
function isOpen({ security }) {
  return security.length === 0 || security.some((alternative) => Object.keys(alternative).length === 0);
}

/** An answer of success is shown for each request; errors look alike everywhere. */
function prepare(item, isForAnybody) {
  item.request.auth = isForAnybody ? { type: 'noauth' } : null;
  item.request.url.variable.forEach((variable) => Object.assign(variable, { value: `{{${variable.key}}}` }));
  item.event = [{ listen: 'test', script: { type: 'text/javascript', exec: ["pm.test('succeeds', () => pm.response.to.be.success);"] } }];
  item.response = item.response.filter(({ code }) => code < 400);
  item.response.forEach((response) => delete response.originalRequest?.auth);
}
