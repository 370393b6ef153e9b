import { useState } from 'preact/hooks';

/** A picture in its frame; one that cannot be shown leaves its frame empty. */
export function Picture({ src, alt, eager }: { src?: string | null; alt: string; eager?: boolean }) {
  const [broken, setBroken] = useState(false);
  return (
    <span class="frame">
      {src && !broken ? <img src={src} alt={alt} loading={eager ? 'eager' : 'lazy'} onError={() => setBroken(true)} /> : <span class="no-picture">{alt}</span>}
    </span>
  );
}
