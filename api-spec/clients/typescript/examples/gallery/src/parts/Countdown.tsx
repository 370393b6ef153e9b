import { useEffect, useState } from 'preact/hooks';

export function Countdown({ to }: { to: string }) {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const ticking = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(ticking);
  }, []);
  const left = Math.max(0, Math.ceil((Date.parse(to) - now) / 1000));
  const parts = [Math.floor(left / 3600), Math.floor(left / 60) % 60, left % 60];
  return (
    <time dateTime={to} class="countdown">
      {parts.map((part) => String(part).padStart(2, '0')).join(':')}
    </time>
  );
}
