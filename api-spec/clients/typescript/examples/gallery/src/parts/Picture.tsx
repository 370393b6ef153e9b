import { useState } from 'preact/hooks';

interface Props {
  src?: string | null;
  /** The same picture in other widths; the browser takes the one that fits. */
  srcset?: string | null;
  sizes?: string;
  alt: string;
  eager?: boolean;
}

/** A picture in its frame; one that cannot be shown leaves its frame empty. */
export function Picture({ src, srcset, sizes, alt, eager }: Props) {
  const [broken, setBroken] = useState(false);
  return (
    <span class="frame">
      {src && !broken ? (
        <img src={src} srcset={srcset ?? undefined} sizes={srcset ? sizes : undefined} alt={alt} loading={eager ? 'eager' : 'lazy'} onError={() => setBroken(true)} />
      ) : (
        <span class="no-picture">{alt}</span>
      )}
    </span>
  );
}
