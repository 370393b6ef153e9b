import type { Schemas } from '@onlyarts/client';
import { weekdays } from '@onlyarts/client/labels';
import * as availability from '@onlyarts/client/operations/availability';
import { client } from '../client';
import { useLoading } from '../loading';
import { StudioNav } from '../parts/AccountNav';
import { ActionButton, ActionForm } from '../parts/Action';
import { Field } from '../parts/Field';
import { Heading } from '../parts/Heading';
import { Loaded } from '../parts/Loaded';
import { SignedIn } from '../parts/SignedIn';
import { day, kind } from '../words';

export function HoursPage() {
  return <SignedIn>{() => <Hours />}</SignedIn>;
}

/** When an artist can be booked. */
function Hours() {
  const loading = useLoading(async (signal) => (await availability.get(client, { signal })).availability, []);
  return (
    <section class="narrow wide">
      <StudioNav />
      <Heading title="Hours" />
      <Loaded from={loading}>
        {(it) => (
          <>
            <p class="standing" role="status">
              {it.anyTime ? 'You can be booked at any time.' : `You can be booked in the hours below, ${it.zone}.`}
            </p>
            <Weekly of={it} changed={loading.reload} />
            <Dates of={it} changed={loading.reload} />
            <Notice of={it} changed={loading.reload} />
          </>
        )}
      </Loaded>
    </section>
  );
}

interface Props {
  of: Schemas['Availability'];
  changed: () => void;
}

function Weekly({ of, changed }: Props) {
  const save = async (fields: Record<string, string>) => {
    const weekly = weekdays
      .filter((name) => fields[`${name}-from`] && fields[`${name}-until`])
      .map((name) => ({ day: name, from: fields[`${name}-from`]!, until: fields[`${name}-until`]! }));
    await availability.update(client, { zone: Intl.DateTimeFormat().resolvedOptions().timeZone, weekly });
    changed();
  };
  return (
    <ActionForm act={save} submit="Save the week">
      <table class="ticks">
        <thead>
          <tr>
            <td />
            <th scope="col">from</th>
            <th scope="col">until</th>
          </tr>
        </thead>
        <tbody>
          {weekdays.map((name) => {
            const hours = of.weekly.find((it) => it.day === name);
            return (
              <tr key={name}>
                <th scope="row">{kind(name)}</th>
                <td>
                  <input type="time" name={`${name}-from`} defaultValue={hours?.from ?? ''} aria-label={`${kind(name)} from`} />
                </td>
                <td>
                  <input type="time" name={`${name}-until`} defaultValue={hours?.until ?? ''} aria-label={`${kind(name)} until`} />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <p class="fine">A day without hours is a day off. Times are of {Intl.DateTimeFormat().resolvedOptions().timeZone}.</p>
    </ActionForm>
  );
}

/** Days that are not as their weekday. */
function Dates({ of, changed }: Props) {
  const close = async ({ date = '', from, until }: Record<string, string>, form: HTMLFormElement) => {
    await availability.updateDate(client, { date, hours: from && until ? [{ from, until }] : [] });
    form.reset();
    changed();
  };
  return (
    <section class="apart" aria-labelledby="dates">
      <h2 id="dates">Other days</h2>
      <ul class="rows">
        {of.dates.map(({ date, hours }) => (
          <li key={date}>
            <b>{day(date)}</b>
            <span>{hours.length === 0 ? 'off' : hours.map((it) => `${it.from} to ${it.until}`).join(', ')}</span>
            <ActionButton class="quiet" label={`As any week on ${day(date)}`} act={async () => (await availability.deleteDate(client, { date }), changed())}>
              As any week
            </ActionButton>
          </li>
        ))}
      </ul>
      <ActionForm act={close} submit="Save the day">
        <Field label="Day" name="date" type="date" required />
        <div class="pair">
          <Field label="From" name="from" type="time" />
          <Field label="Until" name="until" type="time" hint="Both empty: a day off" />
        </div>
      </ActionForm>
    </section>
  );
}

function Notice({ of, changed }: Props) {
  const save = async ({ hours }: Record<string, string>) => {
    await availability.updateCancellationNotice(client, { cancellationNotice: Number(hours) });
    changed();
  };
  return (
    <section class="apart" aria-labelledby="notice">
      <h2 id="notice">Calling off</h2>
      <ActionForm act={save} submit="Save">
        <Field label="Hours before, until which a client gets the money back" name="hours" type="number" min={0} required defaultValue={String(of.cancellationNotice)} />
      </ActionForm>
    </section>
  );
}
