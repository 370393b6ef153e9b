import { account, cartCount, signOut, unread } from '../session';
import { place, to } from '../router';
import { ActionButton } from './Action';

export function Header() {
  const who = account.value;
  return (
    <header class="head">
      <a class="skip" href="#main" onClick={skip}>
        Skip to the content
      </a>
      <a class="mark" href="#/">
        Only<i>Arts</i>
      </a>
      <nav aria-label="Rooms">
        <Room to="">Works</Room>
        <Room to="auctions">Auctions</Room>
        {who?.role === 'artist' && <Room to="studio">Studio</Room>}
        {who && <Room to="orders">Orders</Room>}
      </nav>
      <div class="desk">
        {who ? (
          <>
            <a class="cart" href={to('cart')} aria-current={current('cart')}>
              Cart{cartCount.value > 0 && <b class="badge" aria-label={`with ${cartCount.value} works`}>{cartCount.value}</b>}
            </a>
            <span class="who" title={unread.value ? `${unread.value} unread notifications` : undefined}>
              {who.username}
              {unread.value > 0 && <b class="badge" aria-label={`${unread.value} unread notifications`}>{unread.value}</b>}
            </span>
            <ActionButton class="quiet" act={signOut}>
              Sign out
            </ActionButton>
          </>
        ) : (
          <a class="button" href={to('sign-in')}>
            Sign in
          </a>
        )}
      </div>
    </header>
  );
}

function Room({ to: room, children }: { to: string; children: string }) {
  return (
    <a href={`#/${room}`} aria-current={current(room)}>
      {children}
    </a>
  );
}

const current = (room: string) => (place.value.path[0] === room ? 'page' : undefined);

/** The # is the router's, so the jump is made by hand. */
function skip(event: Event) {
  event.preventDefault();
  document.getElementById('main')?.focus();
}
