import { useEffect } from 'preact/hooks';
import { account, cartCount, signOut, unread, unreadMessages } from '../session';
import { place, to } from '../router';
import { ActionButton } from './Action';

export function Header() {
  const who = account.value;
  return (
    <header class="head">
      <a class="skip" href="#main" onClick={skip}>
        Skip to the content
      </a>
      <a class="mark" href={to()}>
        Only<i>Arts</i>
      </a>
      <nav aria-label="Rooms">
        <Room to="artworks">Works</Room>
        <Room to="auctions">Auctions</Room>
        <Room to="search">Search</Room>
        {who?.role === 'artist' && <Room to="studio">Studio</Room>}
        {who?.role === 'admin' && <Room to="admin">Desk</Room>}
      </nav>
      <div class="desk">
        {who ? (
          <>
            <a class="cart" href={to('cart')} aria-current={current('cart')}>
              Cart
              <Badge count={cartCount.value} of="works in it" />
            </a>
            <Menu name={who.username} isArtist={who.role === 'artist'} />
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

/** What is one's own. It closes by Escape, by a click beside it, and when the page changes. */
function Menu({ name, isArtist }: { name: string; isArtist: boolean }) {
  const { path } = place.value;
  useEffect(() => document.getElementById('own')?.hidePopover(), [path.join('/')]);
  return (
    <>
      <button class="who" popovertarget="own">
        <span class="sr">Your menu</span>
        <span class="name">{name}</span>
        <span aria-hidden="true">☰</span>
        <Badge count={unread.value + unreadMessages.value} of="unread" />
      </button>
      <nav id="own" popover="auto" aria-label="Yours">
        <Room to="notifications">Notifications<Badge count={unread.value} of="unread" /></Room>
        <Room to="conversations">Messages<Badge count={unreadMessages.value} of="unread" /></Room>
        <hr />
        <Room to="orders">Orders</Room>
        <Room to="library">Library</Room>
        <Room to="favorites">Favorites</Room>
        <Room to="commissions">Commissions</Room>
        <Room to="consultations">Consultations</Room>
        <Room to="cases">Cases</Room>
        {isArtist && <Room to="earnings">Earnings</Room>}
        <hr />
        <Room to="account">Account</Room>
        <ActionButton class="quiet" act={signOut}>
          Sign out
        </ActionButton>
      </nav>
    </>
  );
}

const Badge = ({ count, of }: { count: number; of: string }) =>
  count > 0 ? (
    <b class="badge">
      {count}
      <span class="sr"> {of}</span>
    </b>
  ) : null;

function Room({ to: room, children }: { to: string; children: preact.ComponentChildren }) {
  return (
    <a href={to(room)} aria-current={current(room)}>
      {children}
    </a>
  );
}

const current = (room: string) => (place.value.path[0] === room ? 'page' : undefined);

function skip(event: Event) {
  event.preventDefault();
  document.getElementById('main')?.focus();
}
