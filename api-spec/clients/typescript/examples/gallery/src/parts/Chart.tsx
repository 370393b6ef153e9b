import { useEffect, useRef, useState } from 'preact/hooks';
import type { Schemas } from '@onlyarts/client';
import { count, money } from '../words';

const HEIGHT = 260;
const FLOOR = HEIGHT - 28;
const LEFT = 56;
const LABEL = 84;

const LABELS = {
  day: new Intl.DateTimeFormat('en', { day: 'numeric', month: 'short', timeZone: 'UTC' }),
  week: new Intl.DateTimeFormat('en', { day: 'numeric', month: 'short', timeZone: 'UTC' }),
  month: new Intl.DateTimeFormat('en', { month: 'short', year: '2-digit', timeZone: 'UTC' }),
};

/** A bar for what each step earned. Arrow keys and the pointer pick one; the table below says the same in words. */
export function Chart({ steps, interval }: { steps: Schemas['SalesStep'][]; interval: keyof typeof LABELS }) {
  const [picked, setPicked] = useState<number>();
  const label = (step: Schemas['SalesStep']) => LABELS[interval].format(new Date(step.starts));
  const top = ceiling(Math.max(...steps.map((step) => step.net)));
  const [figure, width] = useWidth();
  const slot = (width - LEFT) / steps.length;
  const thick = Math.min(34, slot * 0.66);
  const y = (amount: number) => FLOOR - (Math.max(0, amount) / top) * (FLOOR - 16);
  const every = Math.ceil(LABEL / slot);
  const shown = steps[picked ?? -1];

  const walk = (event: KeyboardEvent) => {
    const stride = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (stride) {
      event.preventDefault();
      setPicked((now) => Math.min(steps.length - 1, Math.max(0, (now ?? steps.length) + stride)));
    }
  };

  return (
    <figure class="chart" ref={figure}>
      <figcaption aria-live="polite">
        {shown ? (
          <>
            <b>{label(shown)}</b> {money(shown.net)} earned with {count(shown.orders, 'order')}
          </>
        ) : (
          `Earned by ${interval}, after fees`
        )}
      </figcaption>
      <svg
        viewBox={`0 0 ${width} ${HEIGHT}`}
        role="img"
        aria-label="What you earned, as bars; the table below has the numbers"
        tabindex={0}
        onKeyDown={walk}
        onPointerLeave={() => setPicked(undefined)}
      >
        {[0, 0.5, 1].map((part) => (
          <g key={part} class="line">
            <line x1={LEFT} x2={width} y1={y(top * part)} y2={y(top * part)} />
            <text x={LEFT - 10} y={y(top * part) + 4} text-anchor="end">
              {money(top * part)}
            </text>
          </g>
        ))}
        {steps.map((step, at) => {
          const x = LEFT + at * slot;
          return (
            <g key={step.starts} class={at === picked ? 'bar picked' : 'bar'} onPointerEnter={() => setPicked(at)}>
              <rect class="reach" x={x} y={0} width={slot} height={FLOOR} />
              <rect x={x + (slot - thick) / 2} y={y(step.net)} width={thick} height={FLOOR - y(step.net)} rx={Math.min(4, thick / 3)} data-earned={step.net} />
              {at % every === 0 && (
                <text x={x + slot / 2} y={HEIGHT - 6} text-anchor="middle">
                  {label(step)}
                </text>
              )}
            </g>
          );
        })}
      </svg>
      <details>
        <summary>As a table</summary>
        <table>
          <thead>
            <tr>
              <th scope="col">From</th>
              <th scope="col">Orders</th>
              <th scope="col">Earned</th>
            </tr>
          </thead>
          <tbody>
            {steps.filter((step) => step.orders > 0 || step.net !== 0).map((step) => (
              <tr key={step.starts}>
                <th scope="row">{label(step)}</th>
                <td>{step.orders}</td>
                <td>{money(step.net)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}

/** As wide as its place, so that its words are as large as all others. */
function useWidth() {
  const figure = useRef<HTMLElement>(null);
  const [width, setWidth] = useState(960);
  useEffect(() => {
    const watcher = new ResizeObserver(([entry]) => setWidth(Math.max(280, entry!.contentRect.width)));
    watcher.observe(figure.current!);
    return () => watcher.disconnect();
  }, []);
  return [figure, width] as const;
}

/** The next round number: 1, 2 or 5 and noughts. */
function ceiling(most: number) {
  const size = 10 ** Math.floor(Math.log10(Math.max(most, 10)));
  return [1, 2, 5, 10].map((times) => times * size).find((round) => round >= most)!;
}
