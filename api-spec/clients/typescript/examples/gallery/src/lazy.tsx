import type { VNode } from 'preact';
import { useLoading } from './loading';
import { Loaded } from './parts/Loaded';

/** What a page is told: the one part of its address that is a name, if it has one. */
export interface PageProps {
  id: string;
}

export type Page = (props: PageProps) => VNode | null;

/** A page whose script is fetched when somebody goes there. */
export function lazy<Name extends string>(load: () => Promise<Record<Name, Page>>, name: Name): Page {
  let Known: Page | undefined;
  return function LazyPage(props: PageProps) {
    const loading = useLoading(async () => void (Known ??= (await load())[name]), []);
    return Known ? <Known {...props} /> : <Loaded from={loading}>{() => null}</Loaded>;
  };
}
