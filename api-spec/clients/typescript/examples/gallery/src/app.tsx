import { useEffect } from 'preact/hooks';
import { ArtworkPage } from './pages/ArtworkPage';
import { AuctionPage } from './pages/AuctionPage';
import { AuctionsPage } from './pages/AuctionsPage';
import { BrowsePage } from './pages/BrowsePage';
import { CartPage } from './pages/CartPage';
import { CheckoutPage } from './pages/CheckoutPage';
import { OrderPage } from './pages/OrderPage';
import { OrdersPage } from './pages/OrdersPage';
import { SignInPage } from './pages/SignInPage';
import { StudioPage } from './pages/StudioPage';
import { Header } from './parts/Header';
import { Notices } from './parts/Notices';
import { Empty } from './parts/Empty';
import { place } from './router';

export function App() {
  const [page, id] = place.value.path;
  useEffect(() => scrollTo(0, 0), [page, id]);
  return (
    <>
      <Header />
      <main id="main" tabIndex={-1}>
        <Page page={page ?? ''} id={id} />
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

function Page({ page, id }: { page: string; id?: string }) {
  switch (page) {
    case '':
      return <BrowsePage />;
    case 'artworks':
      return <ArtworkPage key={id} id={id!} />;
    case 'auctions':
      return id ? <AuctionPage key={id} id={id} /> : <AuctionsPage />;
    case 'cart':
      return <CartPage />;
    case 'checkout':
      return <CheckoutPage />;
    case 'orders':
      return id ? <OrderPage key={id} id={id} /> : <OrdersPage />;
    case 'studio':
      return <StudioPage />;
    case 'sign-in':
      return <SignInPage />;
    default:
      return <Empty title="There is no such room">The gallery goes on <a href="#/">over here</a>.</Empty>;
  }
}
