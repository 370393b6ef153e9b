import type { Schemas } from '@onlyarts/client';
import { money, since } from '../words';
import { Avatar, nameOf } from './Avatar';

export function Bids({ bids }: { bids: Schemas['Bid'][] }) {
  return (
    <section class="bids" aria-labelledby="bids">
      <h2 id="bids">Bids</h2>
      {bids.length === 0 && <p>Nobody has bid yet.</p>}
      <ol>
        {bids.map((bid) => (
          <li key={bid.id} class={bid.isWinning ? 'leads' : ''}>
            <Avatar of={bid.bidder} />
            <span>
              {nameOf(bid.bidder)} {bid.isAutomatic && <small>by the house</small>} <time dateTime={bid.createdAt}>{since(bid.createdAt)}</time>
            </span>
            <b>{money(bid.amount)}</b>
          </li>
        ))}
      </ol>
    </section>
  );
}
