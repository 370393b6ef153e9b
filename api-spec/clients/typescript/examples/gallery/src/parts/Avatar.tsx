import type { Schemas } from '@onlyarts/client';

/** Somebody's picture, or the first letters of their name. */
export function Avatar({ of }: { of?: Schemas['Person'] | null }) {
  const name = of?.fullName ?? of?.username ?? '?';
  const letters = name.split(/\s+/).map((word) => word[0]).slice(0, 2).join('').toUpperCase();
  const hue = [...name].reduce((sum, letter) => sum + letter.codePointAt(0)! * 37, 0) % 360;
  return of?.profilePicture ? (
    <img class="avatar" src={of.profilePicture} alt="" />
  ) : (
    <span class="avatar" aria-hidden="true" style={{ '--hue': String(hue) }}>
      {letters}
    </span>
  );
}

export const nameOf = (person?: Schemas['Person'] | null) => person?.fullName ?? person?.username ?? 'Somebody';
