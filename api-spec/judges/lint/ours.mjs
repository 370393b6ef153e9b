// The rules of this contract that Redocly does not bring. Each has a place in bad-contract.yaml that it must find.
const PAGES = ['page', 'limit', 'cursor'];

/** An error is the one shape that clients know how to read. */
const errorEnvelope = () => ({
  Response(response, { key, location, report, resolve }) {
    if (!/^[45]/.test(key)) {
      return;
    }
    const schema = resolve(response.content?.['application/json']?.schema ?? {}).node;
    if (!['success', 'message', 'errors', 'code', 'requestId'].every((member) => schema?.required?.includes(member))) {
      report({ message: `${key} is not answered in the envelope of errors.`, location });
    }
  },
});

/** Descriptions are sentences; the table of codes below one is none. */
const fullStops = () => ({
  any: {
    enter(node, { location, report }) {
      const { description } = node ?? {};
      if (typeof description === 'string' && !/[.!?]$/.test(sentences(description))) {
        report({ message: `"${description.slice(-40)}" does not end as a sentence does.`, location: location.child(['description']) });
      }
    },
  },
});

function sentences(description) {
  return description.split(/\n\n[^\n]*:\n\n\|/)[0].trim();
}

/** Summaries are titles. */
const noFullStopInSummaries = () => ({
  Operation({ summary = '' }, { location, report }) {
    if (!/^[A-Z].*[^.]$/.test(summary)) {
      report({ message: `"${summary}" is no title.`, location: location.child(['summary']) });
    }
  },
});

/** The operationId is the name of a method in every generated client. */
const operationIdInCamelCase = () => ({
  Operation({ operationId = '' }, { location, report }) {
    if (!/^[a-z]+([A-Z][a-z]+)+$/.test(operationId)) {
      report({ message: `"${operationId}" is no verb and noun in camel case.`, location: location.child(['operationId']) });
    }
  },
});

/** A list that takes one of page, limit and cursor takes them all, or paginate() of a client does not work with it. */
const pagesTogether = () => ({
  Operation({ parameters = [] }, { location, report, resolve }) {
    const names = parameters.map((parameter) => resolve(parameter).node?.name);
    const taken = PAGES.filter((name) => names.includes(name));
    if (taken.length > 0 && taken.length < PAGES.length) {
      report({ message: `Takes ${taken.join(' and ')}, but not all of ${PAGES.join(', ')}.`, location });
    }
  },
});

/** Some tools do not see parameters of a path that stand beside its operations. */
const parametersInOperations = () => ({
  PathItem({ parameters }, { location, report }) {
    if (parameters) {
      report({ message: 'Parameters stand in each operation, not beside them.', location: location.child(['parameters']) });
    }
  },
});

/** Who is told to wait is told for how long. */
const retryAfterWith429 = () => ({
  Response({ headers = {} }, { key, location, report }) {
    if (key === '429' && !headers['Retry-After']) {
      report({ message: '429 comes without Retry-After.', location });
    }
  },
});

export default function ours() {
  return {
    id: 'ours',
    rules: {
      oas3: {
        'error-envelope': errorEnvelope,
        'full-stops': fullStops,
        'no-full-stop-in-summaries': noFullStopInSummaries,
        'operation-id-in-camel-case': operationIdInCamelCase,
        'pages-together': pagesTogether,
        'parameters-in-operations': parametersInOperations,
        'retry-after-with-429': retryAfterWith429,
      },
    },
  };
}
