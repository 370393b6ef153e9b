import { useEffect, useRef } from 'preact/hooks';
import { Header } from './parts/Header';
import { Notices } from './parts/Notices';
import { place } from './router';
import { pageAt } from './routes';

export function App() {
  const { path } = place.value;
  const { Page, id } = pageAt(path);
  const main = useRef<HTMLElement>(null);
  const isFirst = useRef(true);
  const key = path.join('/');
  useEffect(() => {
    // Whoever reads by ear or keyboard goes on where the new page begins.
    isFirst.current || main.current?.focus({ preventScroll: true });
    isFirst.current = false;
  }, [key]);
  return (
    <>
      <Header />
      <main id="main" tabIndex={-1} ref={main}>
        <Page key={key} id={id} />
      </main>
      <Notices />
      <footer class="foot">
        <p>
          An example built on <code>@onlyarts/client</code> alone. How to do the like is told at <a href="/docs">/docs</a>.
        </p>
      </footer>
    </>
  );
}
