import { useState } from 'preact/hooks';

const HLS = 'application/vnd.apple.mpegurl';

/** What is on stage now. It is fetched once somebody wants to see it; a browser that cannot play HLS by itself is given the address for a player. */
export function Player({ src, title }: { src: string; title: string }) {
  const [isOn, setOn] = useState(false);
  const [isBroken, setBroken] = useState(false);
  const plays = document.createElement('video').canPlayType(HLS) !== '';
  if (isOn && plays && !isBroken) {
    return <video class="player" src={src} controls autoplay muted playsInline aria-label={title} onError={() => setBroken(true)} />;
  }
  return isOn ? (
    <p class="fine" role="status">
      {isBroken ? 'No picture comes yet.' : 'This browser does not play the stream by itself.'} A player of your own can open <a href={src}>{src}</a>.
    </p>
  ) : (
    <button onClick={() => setOn(true)}>Watch the stream</button>
  );
}
