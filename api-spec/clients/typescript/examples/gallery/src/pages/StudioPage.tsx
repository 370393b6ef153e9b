import { StudioNav } from '../parts/AccountNav';
import { AuctionForm } from '../parts/AuctionForm';
import { Heading } from '../parts/Heading';
import { PublishForm } from '../parts/PublishForm';
import { Sales } from '../parts/Sales';
import { SignedIn } from '../parts/SignedIn';

/** The artist's own room: what was sold, and what shall be. */
export function StudioPage() {
  return (
    <SignedIn>
      {(account) => (
        <>
          <StudioNav />
          <Heading title="Studio" />
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
