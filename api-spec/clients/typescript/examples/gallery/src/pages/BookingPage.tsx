import { useState } from 'preact/hooks';
import type { Schemas } from '@onlyarts/client';
import * as consultations from '@onlyarts/client/operations/consultations';
import { client } from '../client';
import { ActionForm } from '../parts/Action';
import { nameOf } from '../parts/Avatar';
import { Area } from '../parts/Field';
import { Heading } from '../parts/Heading';
import { Recipient } from '../parts/Recipient';
import { SignedIn } from '../parts/SignedIn';
import { Slots } from '../parts/Slots';
import { go, to } from '../router';
import { moment, money } from '../words';

const LENGTHS = [30, 60, 90, 120];

export function BookingPage() {
  return <SignedIn>{() => <Recipient>{(artist) => <Booking artist={artist} />}</Recipient>}</SignedIn>;
}

/** Talks with an artist, at a time that is free. */
function Booking({ artist }: { artist: Schemas['PublicProfile'] }) {
  const [minutes, setMinutes] = useState(60);
  const [start, setStart] = useState<string>();
  const price = ((artist.hourlyRate ?? 0) * minutes) / 60;
  const book = async ({ notes }: Record<string, string>) => {
    if (!start) {
      throw new Error('Choose a time first');
    }
    const { consultation } = await consultations.book(client, { artistId: artist.id, scheduledAt: start, duration: minutes, notes });
    go(to('consultations', consultation.id));
  };
  return (
    <section class="narrow">
      <Heading title={`Talk with ${nameOf(artist)}`} />
      <div class="chips" role="group" aria-label="How long">
        {LENGTHS.map((length) => (
          <button key={length} aria-pressed={length === minutes} onClick={() => (setMinutes(length), setStart(undefined))}>
            {length} minutes
          </button>
        ))}
      </div>
      <Slots artistId={artist.id} minutes={minutes} chosen={start} choose={setStart} />
      <ActionForm act={book} submit={start ? `Book ${moment(start)}` : 'Book it'}>
        <Area label="What you would like to talk about" name="notes" rows={2} maxLength={2000} />
        <p class="fine">{price > 0 ? `It costs ${money(price)}. You have half an hour to pay; the artist gets the money a week after you have talked.` : 'It is free.'}</p>
      </ActionForm>
    </section>
  );
}
