import type { Schemas } from '@onlyarts/client';
import { licenceKinds } from '@onlyarts/client/labels';
import * as licensing from '@onlyarts/client/operations/licences';
import { client } from '../client';
import { kind } from '../words';
import { ActionForm } from './Action';
import { Field } from './Field';

interface Props {
  artworkId: string;
  licences: Schemas['Licence'][];
  changed: () => void;
}

/** Under which licences a work is sold, and for how much; the personal one costs what the work does. */
export function LicenceForm({ artworkId, licences, changed }: Props) {
  const others = licenceKinds.filter((name) => name !== 'personal' && name !== 'custom');
  const save = async (prices: Record<string, string>) => {
    const asked = others.filter((name) => prices[name]).map((name) => ({ kind: name, price: Number(prices[name]) }));
    await licensing.update(client, { artworkId, licences: [{ kind: 'personal' }, ...asked] });
    changed();
  };
  return (
    <details class="more-of-it">
      <summary>Licences</summary>
      <ActionForm act={save} submit="Sell it so">
        <p class="fine">The personal licence costs what the work does. One without a price is not sold.</p>
        {others.map((name) => (
          <Field key={name} label={`${kind(name)}, price`} name={name} type="number" min={0} step="any" defaultValue={String(licences.find((licence) => licence.kind === name)?.price ?? '')} />
        ))}
      </ActionForm>
    </details>
  );
}
