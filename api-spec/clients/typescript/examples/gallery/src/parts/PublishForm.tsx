import { upload, type Schemas } from '@onlyarts/client';
import { useEffect, useState } from 'preact/hooks';
import * as artworks from '@onlyarts/client/operations/artworks';
import * as contents from '@onlyarts/client/operations/contents';
import { client } from '../client';
import { go, to } from '../router';
import { kind } from '../words';
import { ActionForm } from './Action';
import { Choice, Field, Tick } from './Field';

const CATEGORIES = ['painting', 'digital', 'photography', 'sculpture', 'illustration', 'animation', '3d', 'traditional', 'mixed_media', 'other'] as const;

/** Of these there is a thing to send; of all others the file is what one buys. */
const THINGS = new Set<string>(['painting', 'sculpture', 'traditional', 'mixed_media']);

/** A new work: its picture is uploaded first, and tells how far it is. */
export function PublishForm() {
  const [file, setFile] = useState<File>();
  const [progress, setProgress] = useState<number>();
  const [category, setCategory] = useState<string>(CATEGORIES[0]);
  const preview = usePreview(file);

  const hang = async ({ title = '', description, price = '0', tags, keepOriginal, watermark }: Record<string, string>) => {
    try {
      const picture = await upload(client, file!, {
        folder: 'artworks',
        keepOriginal: Boolean(keepOriginal),
        ...(watermark && { watermark: watermark as Schemas['KnownWatermarkStrength'] }),
        onProgress: ({ loaded, total }) => setProgress(loaded / total),
      });
      const { artwork } = await artworks.create(client, {
        title,
        description,
        price: Number(price),
        category: category as Schemas['KnownArtworkCategory'],
        tags: tags?.split(',').map((tag) => tag.trim()).filter(Boolean),
        imageUrl: picture.url,
        thumbnailUrl: picture.thumbnailUrl,
      });
      if (picture.originalFileId) {
        await contents.updateArtworkFiles(client, { artworkId: artwork.id, fileIds: [picture.originalFileId] });
      }
      go(to('artworks', artwork.id));
    } finally {
      setProgress(undefined);
    }
  };

  return (
    <section aria-labelledby="hang">
      <h2 id="hang">Hang a work</h2>
      <ActionForm act={hang} submit="Hang it">
        <label class="field drop">
          <span>Picture</span>
          {preview && <img src={preview} alt="" />}
          <input type="file" required accept="image/jpeg,image/png,image/webp,image/gif" onChange={(event) => setFile(event.currentTarget.files?.[0])} />
          <small>JPEG, PNG, WebP or GIF, up to 10 MB</small>
        </label>
        {progress !== undefined && (
          <progress value={progress} aria-label="Uploaded">
            {Math.round(progress * 100)} %
          </progress>
        )}
        <Field label="Title" name="title" required maxLength={255} />
        <Field label="What it is" name="description" maxLength={5000} />
        <div class="pair">
          <Field label="Price" name="price" type="number" min={0} step="any" required />
          <label class="field">
            <span>Kind</span>
            <select name="category" value={category} onChange={(event) => setCategory(event.currentTarget.value)}>
              {CATEGORIES.map((name) => (
                <option key={name} value={name}>
                  {kind(name)}
                </option>
              ))}
            </select>
          </label>
        </div>
        {!THINGS.has(category) && (
          <>
            <Tick label="Buyers get the file as I send it" name="keepOriginal" defaultChecked />
            <Choice label="My name over what is shown" name="watermark">
              <option value="">not at all</option>
              <option value="light">lightly</option>
              <option value="medium">so that it cannot be missed</option>
              <option value="strong">all over it</option>
            </Choice>
          </>
        )}
        <Field label="Words to be found by" name="tags" hint="Separated by commas" />
      </ActionForm>
    </section>
  );
}

function usePreview(file?: File) {
  const [url, setUrl] = useState<string>();
  useEffect(() => {
    const made = file && URL.createObjectURL(file);
    setUrl(made);
    return () => made && URL.revokeObjectURL(made);
  }, [file]);
  return url;
}
