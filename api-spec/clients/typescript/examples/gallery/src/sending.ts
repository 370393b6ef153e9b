import { isFileKind } from '@onlyarts/client/labels';
import * as files from '@onlyarts/client/operations/files';
import { client } from './client';

const SYNONYMS: Record<string, string> = { jpg: 'jpeg', tif: 'tiff' };

/** Sends a file for somebody: announced, its parts to their addresses, then completed. The addresses are the store's, which is why this is the one place that calls fetch itself. */
export async function sendFile(file: File): Promise<string> {
  const ending = file.name.split('.').at(-1)!.toLowerCase();
  const type = SYNONYMS[ending] ?? ending;
  if (!isFileKind(type)) {
    throw new Error(`Files that end in .${ending} are not taken here`);
  }
  const { file: announced, parts } = await files.add(client, { name: file.name, type, bytes: file.size });
  let from = 0;
  for (const part of parts) {
    const response = await fetch(part.address!, { method: 'PUT', body: file.slice(from, from + part.bytes) });
    if (!response.ok) {
      throw new Error(`${file.name} did not arrive; send it again`);
    }
    from += part.bytes;
  }
  await files.complete(client, { fileId: announced.id });
  return announced.id;
}
