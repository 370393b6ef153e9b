import type { Schemas } from '@onlyarts/client';
import * as notifications from '@onlyarts/client/operations/notifications';
import { client } from '../client';
import { useLoading } from '../loading';
import { AccountNav } from '../parts/AccountNav';
import { ActionForm } from '../parts/Action';
import { Heading } from '../parts/Heading';
import { Loaded } from '../parts/Loaded';
import { SignedIn } from '../parts/SignedIn';
import { kind } from '../words';

const WAYS = { inApp: 'here', push: 'push', email: 'mail' } as const;

export function PreferencesPage() {
  return <SignedIn>{() => <Preferences />}</SignedIn>;
}

/** Of what somebody is told, and how. */
function Preferences() {
  const loading = useLoading(async (signal) => (await notifications.getPreferences(client, { signal })).preferences, []);
  const save = (known: Schemas['NotificationPreference'][]) => async (_: unknown, form: HTMLFormElement) => {
    const ticked = new FormData(form);
    const has = (type: string, way: keyof typeof WAYS) => ticked.has(`${type}-${way}`);
    await notifications.updatePreferences(client, {
      preferences: known.map(({ type }) => ({ type: type as Schemas['KnownNotificationType'], inApp: has(type, 'inApp'), push: has(type, 'push'), email: has(type, 'email') })),
    });
    loading.reload();
  };
  return (
    <section class="narrow wide">
      <AccountNav />
      <Heading title="What you are told" />
      <Loaded from={loading}>
        {(preferences) => (
          <ActionForm act={save(preferences)} submit="Save">
            <table class="ticks">
              <thead>
                <tr>
                  <td />
                  {Object.values(WAYS).map((way) => (
                    <th key={way} scope="col">
                      {way}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {preferences.map((it) => (
                  <tr key={it.type}>
                    <th scope="row">{kind(it.type)}</th>
                    {(Object.keys(WAYS) as (keyof typeof WAYS)[]).map((way) => (
                      <td key={way}>
                        <input type="checkbox" name={`${it.type}-${way}`} defaultChecked={it[way]} aria-label={`${kind(it.type)}: ${WAYS[way]}`} />
                      </td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </ActionForm>
        )}
      </Loaded>
    </section>
  );
}
