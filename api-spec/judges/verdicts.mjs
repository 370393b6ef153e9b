// Newman plays the collection through Prism; what it found, by operation.
import newman from 'newman';
import { promisify } from 'node:util';

const run = promisify(newman.run);

export async function verdicts(collection, variables = {}) {
  const values = Object.entries(variables).map(([key, value]) => ({ key, value }));
  const summary = await run({ collection, environment: { values }, ignoreRedirects: true, timeoutRequest: 10_000 });
  return summary.run.executions.map(({ item, request, response, requestError, assertions = [], testScript = [] }) => ({
    operationId: item.name,
    faults: [
      ...(requestError ? [requestError.message] : []),
      ...testScript.flatMap(({ error }) => (error ? [`its script: ${error.message}`] : [])),
      ...assertions.filter(({ error }) => error).map(({ assertion, error }) => `${assertion}: ${error.message}`),
    ],
    exchange: `${request.method} ${request.url}\n${response?.code} ${response?.headers.get('sl-violations') ?? ''}\n${response?.text().slice(0, 1_000)}`,
  }));
}
