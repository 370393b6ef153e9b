import { isOnlyArtsError } from '@onlyarts/client';

/** What went wrong, in the service's words, with the name of the request: people can quote it. */
export function Trouble({ of, retry }: { of: unknown; retry?: () => void }) {
  if (!of) {
    return null;
  }
  const error = isOnlyArtsError(of) ? of : undefined;
  return (
    <div class="trouble" role="alert">
      <p>{of instanceof Error ? of.message : String(of)}</p>
      {error && error.fieldErrors.length > 0 && (
        <ul>
          {error.fieldErrors.map((field) => (
            <li key={field.field}>
              <b>{field.field}</b> {field.message}
            </li>
          ))}
        </ul>
      )}
      {error?.requestId && <small>Request {error.requestId}</small>}
      {retry && (
        <button class="quiet" onClick={retry}>
          Try again
        </button>
      )}
    </div>
  );
}
