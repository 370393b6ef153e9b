import { useState } from 'preact/hooks';
import * as availability from '@onlyarts/client/operations/availability';
import { client } from '../client';
import { useLoading } from '../loading';
import { clock } from '../words';
import { Loaded } from './Loaded';

const DAY = 86_400_000;
const WEEK = 7 * DAY;
const days = new Intl.DateTimeFormat('en', { weekday: 'long', day: 'numeric', month: 'long' });

interface Props {
  artistId: string;
  minutes: number;
  chosen?: string;
  choose: (start: string) => void;
}

/** The times of an artist that are free, a week at once, in the reader's own zone. */
export function Slots({ artistId, minutes, chosen, choose }: Props) {
  const [week, setWeek] = useState(0);
  const loading = useLoading(
    async (signal) => {
      const from = new Date(Date.now() + week * WEEK);
      const to = new Date(from.getTime() + WEEK);
      return (await availability.listSlots(client, { artistId, minutes, from: from.toISOString(), to: to.toISOString() }, { signal })).slots;
    },
    [artistId, minutes, week],
  );
  return (
    <div class="slots">
      <div class="row spread">
        <button type="button" disabled={week === 0} onClick={() => setWeek(week - 1)}>
          Earlier
        </button>
        <button type="button" onClick={() => setWeek(week + 1)}>
          Later
        </button>
      </div>
      <Loaded from={loading}>
        {(slots) =>
          slots.length === 0 ? (
            <p class="fine">Nothing is free in this week.</p>
          ) : (
            <>
              {[...Map.groupBy(slots, (slot) => days.format(new Date(slot.start)))].map(([day, free]) => (
                <fieldset key={day}>
                  <legend>{day}</legend>
                  <div class="chips">
                    {free.map(({ start }) => (
                      <button type="button" key={start} aria-pressed={start === chosen} onClick={() => choose(start)}>
                        {clock(start)}
                      </button>
                    ))}
                  </div>
                </fieldset>
              ))}
              <p class="fine">Times are yours, {Intl.DateTimeFormat().resolvedOptions().timeZone}.</p>
            </>
          )
        }
      </Loaded>
    </div>
  );
}
