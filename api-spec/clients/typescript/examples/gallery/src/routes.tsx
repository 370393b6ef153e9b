import { lazy, type Page } from './lazy';
import { BrowsePage } from './pages/BrowsePage';
import { HomePage } from './pages/HomePage';
import { NowherePage } from './pages/NowherePage';

const AuctionPage = lazy(() => import('./pages/AuctionPage'), 'AuctionPage');
const AuctionsPage = lazy(() => import('./pages/AuctionsPage'), 'AuctionsPage');
const PayoutsPage = lazy(() => import('./pages/EarningsPage'), 'EarningsPage');

/** Every page by its address. `:` stands for a name, and `*` for all that follows. */
const ROUTES: Record<string, Page> = {
  '': HomePage,
  artworks: BrowsePage,
  'artworks/:': lazy(() => import('./pages/ArtworkPage'), 'ArtworkPage'),
  search: lazy(() => import('./pages/SearchPage'), 'SearchPage'),
  favorites: lazy(() => import('./pages/FavoritesPage'), 'FavoritesPage'),
  'users/:': lazy(() => import('./pages/PersonPage'), 'PersonPage'),
  'sign-in': lazy(() => import('./pages/SignInPage'), 'SignInPage'),
  'reset-password': lazy(() => import('./pages/PasswordPage'), 'PasswordPage'),
  newsletter: lazy(() => import('./pages/NewsletterPage'), 'NewsletterPage'),
  'newsletter/:': lazy(() => import('./pages/NewsletterPage'), 'NewsletterPage'),
  account: lazy(() => import('./pages/AccountPage'), 'AccountPage'),
  'account/sessions': lazy(() => import('./pages/SessionsPage'), 'SessionsPage'),
  'account/cards': lazy(() => import('./pages/CardsPage'), 'CardsPage'),
  'account/notifications': lazy(() => import('./pages/PreferencesPage'), 'PreferencesPage'),
  'account/close': lazy(() => import('./pages/ClosingPage'), 'ClosingPage'),
  subscription: lazy(() => import('./pages/SubscriptionPage'), 'SubscriptionPage'),
  cart: lazy(() => import('./pages/CartPage'), 'CartPage'),
  checkout: lazy(() => import('./pages/CheckoutPage'), 'CheckoutPage'),
  orders: lazy(() => import('./pages/OrdersPage'), 'OrdersPage'),
  'orders/sales': lazy(() => import('./pages/SalesPage'), 'SalesPage'),
  'orders/:': lazy(() => import('./pages/OrderPage'), 'OrderPage'),
  library: lazy(() => import('./pages/LibraryPage'), 'LibraryPage'),
  'certificates/:': lazy(() => import('./pages/CertificatePage'), 'CertificatePage'),
  cases: lazy(() => import('./pages/CasesPage'), 'CasesPage'),
  'cases/:': lazy(() => import('./pages/CasePage'), 'CasePage'),
  commissions: lazy(() => import('./pages/CommissionsPage'), 'CommissionsPage'),
  'commissions/new': lazy(() => import('./pages/RequestPage'), 'RequestPage'),
  'commissions/:': lazy(() => import('./pages/CommissionPage'), 'CommissionPage'),
  consultations: lazy(() => import('./pages/ConsultationsPage'), 'ConsultationsPage'),
  'consultations/new': lazy(() => import('./pages/BookingPage'), 'BookingPage'),
  'consultations/:': lazy(() => import('./pages/ConsultationPage'), 'ConsultationPage'),
  conversations: lazy(() => import('./pages/ConversationsPage'), 'ConversationsPage'),
  'conversations/new': lazy(() => import('./pages/LetterPage'), 'LetterPage'),
  'conversations/:': lazy(() => import('./pages/ConversationPage'), 'ConversationPage'),
  notifications: lazy(() => import('./pages/NotificationsPage'), 'NotificationsPage'),
  auctions: AuctionsPage,
  'auctions/:': AuctionPage,
  livestreams: AuctionsPage,
  'livestreams/:': AuctionPage,
  studio: lazy(() => import('./pages/StudioPage'), 'StudioPage'),
  'studio/works': lazy(() => import('./pages/WorksPage'), 'WorksPage'),
  'studio/works/:': lazy(() => import('./pages/WorkPage'), 'WorkPage'),
  'studio/hours': lazy(() => import('./pages/HoursPage'), 'HoursPage'),
  earnings: PayoutsPage,
  payouts: PayoutsPage,
  admin: lazy(() => import('./admin/AdminDesk'), 'default'),
  'admin/*': lazy(() => import('./admin/AdminDesk'), 'default'),
};

/** The page at a path, and what it is told. An exact address goes before one with a name in it. */
export function pageAt(path: string[]): { Page: Page; id: string } {
  const [first = '', ...rest] = path;
  const exact = ROUTES[path.join('/')];
  if (exact) {
    return { Page: exact, id: '' };
  }
  const named = path.length > 1 && ROUTES[[...path.slice(0, -1), ':'].join('/')];
  if (named) {
    return { Page: named, id: path.at(-1)! };
  }
  return { Page: ROUTES[`${first}/*`] ?? NowherePage, id: rest.join('/') };
}
