import type { Schemas } from '@onlyarts/client';
import { Field } from './Field';

type Given = Partial<NonNullable<Schemas['DeliveryAddress']>>;

/** Where a work shall go. */
export function AddressFields({ of = {} }: { of?: Given }) {
  return (
    <>
      <Field label="Name" name="fullName" required defaultValue={of.fullName ?? ''} autocomplete="name" />
      <Field label="Street" name="address" required defaultValue={of.address ?? ''} autocomplete="street-address" />
      <div class="pair">
        <Field label="Postcode" name="zipCode" defaultValue={of.zipCode ?? ''} autocomplete="postal-code" />
        <Field label="City" name="city" required defaultValue={of.city ?? ''} autocomplete="address-level2" />
      </div>
      <Field label="Country" name="country" required defaultValue={of.country ?? ''} autocomplete="country-name" />
    </>
  );
}

/** The address that a form tells. */
export const addressIn = ({ fullName = '', address = '', city = '', zipCode, country = '' }: Record<string, string>) => ({ fullName, address, city, zipCode, country });
