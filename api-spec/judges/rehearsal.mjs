// A copy of the contract in which Portman finds what it needs for a run: requests called by their operationId, and variables where ids belong.
// Shapes, statuses and types stay as they are; Prism judges by the contract itself.
import { operations } from './contract.mjs';

/** Headers that only some answers carry. */
const OCCASIONAL = ['Idempotent-Replayed', 'Set-Cookie', 'Location'];

export function rehearsal(document, variables) {
  const copy = structuredClone(document);
  for (const { operation } of operations(copy)) {
    operation.summary = operation.operationId;
    const variable = variableFor(operation.operationId, variables);
    operation.parameters = operation.parameters?.map((parameter) => followed(copy, parameter)).map((parameter) => filledIn(parameter, variable));
    for (const media of Object.values(operation.requestBody?.content ?? {})) {
      for (const example of Object.values(media.examples ?? {})) {
        example.value = withVariables(example.value, variable);
      }
    }
    for (const response of Object.values(operation.responses)) {
      OCCASIONAL.forEach((header) => delete response.headers?.[header]);
    }
  }
  return copy;
}

/** A value for one operation, as in `getUserStats.userId`, goes before a value for all. */
export function variableFor(operationId, variables) {
  return (name) => [`${operationId}.${name}`, name].find((candidate) => candidate in variables);
}

function filledIn(parameter, variable) {
  const name = variable(parameter.name);
  return name ? { ...parameter, required: true, schema: { type: 'string' }, example: `{{${name}}}` } : parameter;
}

function withVariables(value, variable) {
  if (Array.isArray(value)) {
    return value.map((element) => withVariables(element, variable));
  }
  if (value === null || typeof value !== 'object') {
    return value;
  }
  return Object.fromEntries(Object.entries(value).map(([member, inner]) =>
    [member, typeof inner === 'string' && variable(member) ? `{{${variable(member)}}}` : withVariables(inner, variable)]));
}

function followed(document, node) {
  return node.$ref ? node.$ref.slice(2).split('/').reduce((at, step) => at[step], document) : node;
}
