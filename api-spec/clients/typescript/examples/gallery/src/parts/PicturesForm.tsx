import { uploadAll, type Schemas } from '@onlyarts/client';
import * as pictures from '@onlyarts/client/operations/pictures';
import { client } from '../client';
import { ActionForm } from './Action';
import { Field } from './Field';

/** All pictures of a work, the first of which stands for it. */
export function PicturesForm({ work, changed }: { work: Schemas['Artwork']; changed: () => void }) {
  const save = async ({ altText }: Record<string, string>, form: HTMLFormElement) => {
    const files = new FormData(form).getAll('pictures') as File[];
    const { images } = await uploadAll(client, files, { folder: 'artworks' });
    await pictures.updateArtwork(client, { artworkId: work.id, pictures: images.map((image) => ({ imageId: image.id, altText })) });
    form.reset();
    changed();
  };
  return (
    <details class="more-of-it">
      <summary>Other pictures</summary>
      <ActionForm act={save} submit="Show it by these">
        <label class="field">
          <span>Pictures, the first of which stands for it</span>
          <input type="file" name="pictures" required multiple accept="image/jpeg,image/png,image/webp,image/gif" />
        </label>
        <Field label="What they show" name="altText" maxLength={500} hint="Read out to those who do not see them" />
      </ActionForm>
    </details>
  );
}
