import { useEffect } from 'preact/hooks';
import { ArtworkPage } from './pages/ArtworkPage';
import { AuctionPage } from './pages/AuctionPage';
import { AuctionsPage } from './pages/AuctionsPage';
import { BrowsePage } from './pages/BrowsePage';
import { CartPage } from './pages/CartPage';
import { CasePage } from './pages/CasePage';
import { CertificatePage } from './pages/CertificatePage';
import { CheckoutPage } from './pages/CheckoutPage';
import { CommissionPage } from './pages/CommissionPage';
import { ConsultationPage, ConsultationsPage } from './pages/ConsultationsPage';
import { ConversationPage } from './pages/ConversationPage';
import { EarningsPage } from './pages/EarningsPage';
import { NewsletterPage } from './pages/NewsletterPage';
import { OrderPage } from './pages/OrderPage';
import { OrdersPage } from './pages/OrdersPage';
import { PasswordPage } from './pages/PasswordPage';
import { PersonPage } from './pages/PersonPage';
import { SalesPage } from './pages/SalesPage';
import { SignInPage } from './pages/SignInPage';
import { StudioPage } from './pages/StudioPage';
import { SubscriptionPage } from './pages/SubscriptionPage';
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
      return id ? <ArtworkPage key={id} id={id} /> : <BrowsePage />;
    case 'auctions':
    case 'livestreams':
      return id ? <AuctionPage key={id} id={id} /> : <AuctionsPage />;
    case 'cart':
      return <CartPage />;
    case 'checkout':
      return <CheckoutPage />;
    case 'orders':
      if (id === 'sales') {
        return <SalesPage />;
      }
      return id ? <OrderPage key={id} id={id} /> : <OrdersPage />;
    case 'studio':
      return <StudioPage />;
    case 'sign-in':
      return <SignInPage />;
    case 'users':
      return <PersonPage key={id} username={id!} />;
    case 'conversations':
      return <ConversationPage key={id} id={id!} />;
    case 'cases':
      return <CasePage key={id} id={id!} />;
    case 'certificates':
      return <CertificatePage key={id} code={id!} />;
    case 'commissions':
      return <CommissionPage key={id} id={id!} />;
    case 'consultations':
      return id ? <ConsultationPage key={id} id={id} /> : <ConsultationsPage />;
    case 'earnings':
    case 'payouts':
      return <EarningsPage />;
    case 'subscription':
      return <SubscriptionPage />;
    case 'reset-password':
      return <PasswordPage />;
    case 'newsletter':
      return <NewsletterPage key={id} step={id} />;
    default:
      return <Empty title="There is no such room">The gallery goes on <a href="#/">over here</a>.</Empty>;
  }
}
