// Writes the second face of the client: a file for each tag of the contract, a function for each operation, so that bundlers keep only those that are called.
// Names come from the operationIds alone; two that are the same, and whatever else cannot be told apart, end the build.

/** A member that stands for the body where it is a form. */
const FORM = 'form';
const TYPES = ['CallOptions', 'Client', 'Data', 'Input', 'PostOptions'];
const KEYWORDS = new Set('break case catch class const continue debugger default delete do else enum export extends false finally for function if import in instanceof new null return static super switch this throw true try typeof var void while with yield await let'.split(' '));

/** The text of each file, by the name that it is imported by: `artworks`, with the functions `list`, `get` and so on. */
export function operationFiles({ paths, tags, components }) {
  const files = new Map();
  for (const { name, description } of tags) {
    const file = name[0].toLowerCase() + name.slice(1);
    const operations = operationsOf(paths, components).filter((it) => it.tag === name && !it.isStream);
    if (operations.length) {
      once(files, file, `two tags would be the file ${file}`);
      files.set(file, fileOf(name, description, operations));
    }
  }
  return files;
}

/** `listArtworks` of the tag Artworks is `list`, `addCartItem` of Cart is `addItem`: the operationId without the words of its tag, its verb apart. */
export function shortName(operationId, tag) {
  const [verb, ...words] = wordsIn(operationId);
  const ofTag = new Set(wordsIn(tag).map(singular));
  return [verb.toLowerCase(), ...words.filter((word) => !ofTag.has(singular(word)))].join('');
}

function operationsOf(paths, components) {
  return Object.entries(paths).flatMap(([path, methods]) => Object.entries(methods).map(([method, operation]) => operationOf(path, method, operation, components)));
}

function operationOf(path, method, operation, components) {
  const parameters = (operation.parameters ?? []).map((it) => (it.$ref ? components.parameters[nameIn(it.$ref)] : it));
  const named = (place) => parameters.filter((it) => it.in === place);
  const body = operation.requestBody && (operation.requestBody.$ref ? components.requestBodies[nameIn(operation.requestBody.$ref)] : operation.requestBody);
  const [type, content] = Object.entries(body?.content ?? {})[0] ?? [];
  const answers = Object.entries(operation.responses).find(([status]) => status.startsWith('2'))[1];
  return {
    id: operation.operationId,
    tag: operation.tags[0],
    path,
    method,
    words: [operation.summary, operation.description].filter(Boolean).join('\n\n'),
    isDeprecated: operation.deprecated === true,
    pathNames: named('path').map((it) => it.name),
    queryNames: named('query').map((it) => it.name),
    needsQuery: named('query').some((it) => it.required),
    body: type && bodyOf(type, body.required === true, content.schema, components),
    answerType: Object.keys(answers.content ?? { 'application/json': {} })[0],
    isStream: operation['x-sse'] === true || 'text/event-stream' in (answers.content ?? {}),
  };
}

function bodyOf(type, isRequired, schema, { schemas }) {
  const { properties = {}, required = [] } = schema.$ref ? schemas[nameIn(schema.$ref)] : schema;
  const isForm = type !== 'application/json';
  return isForm ? { isForm, isRequired, names: [FORM], needsMembers: true } : { isForm, isRequired, names: Object.keys(properties), needsMembers: required.length > 0 };
}

function fileOf(tag, description, operations) {
  const names = new Map();
  const functions = operations.map((operation) => {
    const name = shortName(operation.id, tag);
    once(names, name, `${operation.id} and ${names.get(name)} would both be ${name} of ${tag}`);
    names.set(name, operation.id);
    return functionOf(name, operation);
  });
  const code = functions.join('\n\n');
  const used = TYPES.filter((type) => new RegExp(`: (Promise<)?${type}\\b`).test(code));
  return `${comment(`${tag}: ${description}`)}\nimport type { ${used.join(', ')} } from '@onlyarts/client';\n\n${code}\n`;
}

function functionOf(name, operation) {
  const { id, method, path, pathNames, queryNames, body, answerType } = operation;
  const names = [...pathNames, ...queryNames, ...(body?.names ?? [])];
  refuse(new Set(names).size < names.length, `${id} takes two things of the same name`);
  refuse(queryNames.length > 0 && body && !body.isForm, `${id} takes a query and a body`);
  const call = `<'${method}', '${path}'>`;
  const isNeeded = pathNames.length > 0 || operation.needsQuery || (body?.isRequired && body.needsMembers);
  const input = `input${isNeeded ? '' : '?'}: Input${call}`;
  const taken = ['client: Client', ...(names.length || body ? [body?.isRequired && !isNeeded ? `input: Input${call} = {}` : input] : []), `options?: ${method === 'post' ? 'PostOptions' : 'CallOptions'}`];
  const { takenApart, sent } = sending(pathNames, queryNames, body);
  const accepted = answerType === 'application/json' ? [] : [`headers: { Accept: '${answerType}', ...options?.headers }`];
  const request = [...accepted, ...sent];
  const written = KEYWORDS.has(name) ? `${name}_` : name;
  return [
    comment(operation.words + (operation.isDeprecated ? '\n\n@deprecated' : '')),
    `${written === name ? 'export ' : ''}function ${written}(${taken.join(', ')}): Promise<Data${call}> {`,
    ...takenApart,
    `  return client.${method}('${path}', ${request.length ? `{ ...options, ${request.join(', ')} }` : 'options'});`,
    '}',
    ...(written === name ? [] : [`export { ${written} as ${name} };`]),
  ].join('\n');
}

/** Takes the one input apart: what is named here goes where it belongs, and the rest is the query, or the body. */
function sending(pathNames, queryNames, body) {
  const named = [...pathNames, ...(body?.isForm ? [FORM] : [])];
  const rest = queryNames.length ? 'query' : body && !body.isForm ? 'body' : undefined;
  if (!named.length) {
    return { takenApart: [], sent: rest ? [`${rest}: input`] : [] };
  }
  return {
    takenApart: [`  const { ${[...named, ...(rest ? [`...${rest}`] : [])].join(', ')} } = input;`],
    sent: [...(pathNames.length ? [`path: { ${pathNames.join(', ')} }`] : []), ...(rest ? [rest] : []), ...(body?.isForm ? [`body: ${FORM}`] : [])],
  };
}

function comment(words) {
  const lines = words.replaceAll('*/', '*\\/').split('\n');
  return lines.length === 1 ? `/** ${lines[0]} */` : `/**\n${lines.map((line) => ` * ${line}`.trimEnd()).join('\n')}\n */`;
}

function once(map, key, trouble) {
  refuse(map.has(key), trouble);
}

function refuse(isWrong, trouble) {
  if (isWrong) {
    throw new Error(trouble);
  }
}

function wordsIn(name) {
  return name.match(/[A-Z]?[a-z0-9]+|[A-Z]+(?![a-z])/g);
}

function singular(word) {
  return word.toLowerCase().replace(/ies$/, 'y').replace(/(?<=ss|x|ch|sh)es$/, '').replace(/(?<!s)s$/, '');
}

function nameIn(reference) {
  return reference.slice(reference.lastIndexOf('/') + 1);
}
