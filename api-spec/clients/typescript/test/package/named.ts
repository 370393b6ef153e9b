// Compiled, never run: the operations by name.
import type { Client, Data, Schemas } from '../../src/index.js';
import * as artworks from '../../src/generated/operations/artworks.js';
import * as cart from '../../src/generated/operations/cart.js';
import * as livestreams from '../../src/generated/operations/livestreams.js';
import * as orders from '../../src/generated/operations/orders.js';
import * as uploads from '../../src/generated/operations/uploads.js';
import { artworkCategories, isArtworkCategory } from '../../src/generated/labels.js';

type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
const holds = <_ extends true>() => undefined;

export async function calls(client: Client) {
  const listed = await artworks.list(client, { category: 'digital', limit: 3 });
  holds<Same<typeof listed, Data<'get', '/artworks'>>>();
  await artworks.list(client);
  await cart.get(client, { timeout: 5_000 });
  await artworks.update(client, { artworkId: 'a', price: 140, originalPrice: null });
  await artworks.delete(client, { artworkId: 'a' });
  await orders.create(client, {}, { idempotencyKey: 'mine' });
  await orders.create(client);
  await uploads.uploadImage(client, { form: new FormData() });
  holds<Same<'streamLivestream' & keyof typeof livestreams, never>>();

  // @ts-expect-error no such label
  await artworks.list(client, { category: 'digitle' });
  // @ts-expect-error the path has a parameter
  await artworks.get(client);
  // @ts-expect-error and it is called something else
  await artworks.get(client, { id: 'a' });
  // @ts-expect-error the body has a member of this name, of another type
  await artworks.update(client, { artworkId: 'a', price: 'much' });
  // @ts-expect-error the body is required
  await cart.addItem(client);
  // @ts-expect-error a form is a form
  await uploads.uploadImage(client, { form: 'x' });
  // @ts-expect-error keys are for POST
  await cart.get(client, { idempotencyKey: 'mine' });
}

export function labels(text: string, category: Schemas['KnownArtworkCategory']) {
  holds<Same<(typeof artworkCategories)[number], Schemas['KnownArtworkCategory']>>();
  if (isArtworkCategory(text)) category = text;
  // @ts-expect-error any text is not
  category = text;
  return category;
}
