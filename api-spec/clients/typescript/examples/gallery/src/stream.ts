import { livestreamEvents } from '@onlyarts/client';
import { useEffect, useState } from 'preact/hooks';
import * as audience from '@onlyarts/client/operations/audience';
import { client } from './client';

/** Listens for as long as the page is open. What is told is a reason to look again: the stream says what it stands at, the call who stands behind it. */
export function useStream(id: string, changed: () => void) {
  const [viewers, setViewers] = useState<number>();
  useEffect(() => {
    const leaving = new AbortController();
    const listen = async () => {
      for await (const told of livestreamEvents(client, id, { signal: leaving.signal })) {
        told.event === 'viewers' ? setViewers(told.data.viewersCount) : changed();
      }
    };
    listen().catch((trouble: unknown) => console.error(trouble));
    return () => leaving.abort();
  }, [id]);
  useWatching(id);
  return viewers;
}

/** Whoever watches says so every 20 seconds, and counts for 30. */
function useWatching(id: string) {
  useEffect(() => {
    let viewerId: string | undefined;
    const say = async () => {
      viewerId = (await audience.addViewer(client, { livestreamId: id, viewerId })).viewerId;
    };
    const again = setInterval(() => void say().catch(() => undefined), 20_000);
    void say().catch(() => undefined);
    return () => {
      clearInterval(again);
      viewerId && void audience.removeViewer(client, { livestreamId: id, viewerId }).catch(() => undefined);
    };
  }, [id]);
}
