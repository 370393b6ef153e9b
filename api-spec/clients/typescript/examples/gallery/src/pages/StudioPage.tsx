import { AuctionForm } from '../parts/AuctionForm';
import { PublishForm } from '../parts/PublishForm';
import { Sales } from '../parts/Sales';
import { SignedIn } from '../parts/SignedIn';

/** The artist's own room: what was sold, and what shall be. */
export function StudioPage() {
  return (
    <SignedIn>
      {(account) => (
        <>
          <h1>Studio</h1>
          <Sales />
          <div class="benches">
            <PublishForm />
            <AuctionForm artist={account} />
          </div>
        </>
      )}
    </SignedIn>
  );
}
