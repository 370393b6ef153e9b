import type { Schemas } from '@onlyarts/client';
import * as messaging from '@onlyarts/client/operations/messages';
import { client } from '../client';
import { useLoading } from '../loading';
import { isShown, size } from '../words';
import { ActionButton } from './Action';

interface Props {
  messageId: string;
  file: Schemas['MessageAttachment'];
}

/** A file beside a message: a picture is shown, anything else downloaded. Its address is asked for when it is needed, for it lasts ten minutes. */
export function Attached({ messageId, file }: Props) {
  return isShown(file.type) ? <AttachedPicture messageId={messageId} file={file} /> : <AttachedFile messageId={messageId} file={file} />;
}

function AttachedPicture({ messageId, file }: Props) {
  const address = useLoading(async (signal) => (await messaging.getAttachment(client, { messageId, fileId: file.id }, { signal })).address, [messageId, file.id]);
  return address.value ? <img class="attached" src={address.value} alt={file.name} /> : <span class="fine">{file.name}</span>;
}

function AttachedFile({ messageId, file }: Props) {
  const download = async () => location.assign((await messaging.getAttachment(client, { messageId, fileId: file.id })).address);
  return (
    <ActionButton class="quiet" label={`Download ${file.name}`} act={download}>
      {file.name} ({size(file.bytes)})
    </ActionButton>
  );
}
