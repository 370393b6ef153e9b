import type { Schemas } from '@onlyarts/client';
import * as commissions from '@onlyarts/client/operations/commissions';
import { client } from '../client';
import { ActionForm } from '../parts/Action';
import { nameOf } from '../parts/Avatar';
import { Area, Field } from '../parts/Field';
import { Heading } from '../parts/Heading';
import { Recipient } from '../parts/Recipient';
import { SignedIn } from '../parts/SignedIn';
import { go, to } from '../router';

export function RequestPage() {
  return <SignedIn>{() => <Recipient>{(artist) => <Request artist={artist} />}</Recipient>}</SignedIn>;
}

/** Asks an artist for a work of one's own. */
function Request({ artist }: { artist: Schemas['PublicProfile'] }) {
  const ask = async ({ title = '', description = '', budget, deadline }: Record<string, string>) => {
    const { commission } = await commissions.request(client, { artistId: artist.id, title, description, budget: Number(budget), deadline });
    go(to('commissions', commission.id));
  };
  return (
    <section class="narrow">
      <Heading title={`A work by ${nameOf(artist)}`} />
      <p>You pay nothing yet. Once the artist takes it on, you plan the steps together, and pay each before the artist begins it. The money is kept safe until you accept the step.</p>
      <ActionForm act={ask} submit="Ask for it">
        <Field label="What it shall be called" name="title" required maxLength={255} />
        <Area label="What it shall be" name="description" required maxLength={5000} />
        <div class="pair">
          <Field label="Budget" name="budget" type="number" min={1} step="any" required />
          <Field label="Ready by" name="deadline" type="date" />
        </div>
      </ActionForm>
    </section>
  );
}
