package com.onlyarts.livestreams.domain;

import com.onlyarts.kernel.Money;
import com.onlyarts.kernel.Rejection;
import java.util.Optional;

/** Why livestreams says no. */
public sealed interface LivestreamsRejection extends Rejection {

  /** No such stream. */
  record LivestreamNotFound(LivestreamId livestream) implements LivestreamsRejection, NotFound {
    @Override
    public String message() {
      return "There is no such livestream";
    }
  }

  /** Only its artist runs a stream. */
  record NotYourLivestream(LivestreamId livestream) implements LivestreamsRejection, NotAllowed {
    @Override
    public String message() {
      return "Only the artist of a livestream can do that";
    }
  }

  /** Only artists and admins stream. */
  record NotAnArtist() implements LivestreamsRejection, NotAllowed {
    @Override
    public String message() {
      return "Only artists can do that";
    }
  }

  /** A stream goes from scheduled to live to ended, and nowhere else (R70). */
  record StatusNotPossible(LivestreamStatus from, LivestreamStatus to)
      implements LivestreamsRejection, Conflict {
    @Override
    public String message() {
      return "A livestream that is %s cannot become %s".formatted(from.label(), to.label());
    }

    @Override
    public Optional<String> field() {
      return Optional.of("status");
    }
  }

  /** What was announced can be changed until the stream begins. */
  record LivestreamBegun(LivestreamId livestream) implements LivestreamsRejection, Conflict {
    @Override
    public String message() {
      return "A livestream can be changed only before it begins";
    }
  }

  /** Nothing is auctioned on this stream (R71). */
  record NotAnAuction(LivestreamId livestream) implements LivestreamsRejection, Conflict {
    @Override
    public String message() {
      return "Nothing is auctioned on this livestream";
    }
  }

  /** Nobody bids on their own (R71). */
  record OwnAuction(LivestreamId livestream) implements LivestreamsRejection, NotAllowed {
    @Override
    public String message() {
      return "You cannot bid in your own auction";
    }
  }

  /** The bidding has not begun (R71). */
  record AuctionNotOpen(LivestreamId livestream) implements LivestreamsRejection, Conflict {
    @Override
    public String message() {
      return "The auction has not begun";
    }
  }

  /** With bids, an auction ends when it was announced to end, and not before (R73). */
  record AuctionHasBids(LivestreamId livestream) implements LivestreamsRejection, Conflict {
    @Override
    public String message() {
      return "The auction has bids and ends at the announced time";
    }

    @Override
    public Optional<String> field() {
      return Optional.of("status");
    }
  }

  /** The hammer has fallen, or the announced end has passed (R73). */
  record AuctionOver(LivestreamId livestream) implements LivestreamsRejection, Conflict {
    @Override
    public String message() {
      return "The auction is over";
    }
  }

  /** Less than the minimum, which is named (R71). */
  record BidTooLow(Money minimum) implements LivestreamsRejection, Conflict {
    @Override
    public String message() {
      return "The minimum bid is %s".formatted(minimum.amount().toPlainString());
    }

    @Override
    public Optional<String> field() {
      return Optional.of("amount");
    }
  }

  /** One of the two wants nothing to do with the other (R81). */
  record Blocked() implements LivestreamsRejection, NotAllowed {
    @Override
    public String message() {
      return "You cannot do that";
    }
  }

  /** No stream may be sent with this key (R70). */
  record InvalidStreamKey() implements LivestreamsRejection, Unproven {
    @Override
    public String message() {
      return "This stream key is not valid";
    }
  }
}
