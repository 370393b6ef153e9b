import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';

interface Props {
  /** What the window is called, too. */
  title: string;
  /** Said to those who hear the page, and not shown. */
  isHidden?: boolean;
  children?: ComponentChildren;
}

/** The heading of a page. */
export function Heading({ title, isHidden, children }: Props) {
  useTitle(title);
  return (
    <h1 class={isHidden ? 'sr' : undefined}>
      {title}
      {children && <small> {children}</small>}
    </h1>
  );
}

export function useTitle(title: string) {
  useEffect(() => {
    document.title = `${title} · OnlyArts`;
  }, [title]);
}
