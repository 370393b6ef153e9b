package com.onlyarts.identity.application;

import com.onlyarts.identity.api.Blocklist;
import com.onlyarts.identity.api.Caller;
import com.onlyarts.identity.api.PersonFollowed;
import com.onlyarts.identity.application.port.Follows;
import com.onlyarts.identity.domain.IdentityRejection.Blocked;
import com.onlyarts.identity.domain.IdentityRejection.SelfFollow;
import com.onlyarts.identity.domain.IdentityRejection.UserNotFound;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.Rejected;
import com.onlyarts.kernel.api.TakenBack;
import com.onlyarts.kernel.application.port.Outbox;
import com.onlyarts.kernel.application.port.Transactions;
import java.time.Clock;
import java.time.Instant;

/** A person follows others, or stops; both as often as they like, with the same outcome (R17). */
public final class FollowingPeople {
  private final Transactions transactions;
  private final Follows follows;
  private final Blocklist blocklist;
  private final Outbox outbox;
  private final Clock clock;

  public FollowingPeople(
      Transactions transactions, Follows follows, Blocklist blocklist, Outbox outbox, Clock clock) {
    this.transactions = transactions;
    this.follows = follows;
    this.blocklist = blocklist;
    this.outbox = outbox;
    this.clock = clock;
  }

  /** Answers how many follow the person now. */
  public int follow(Caller caller, PersonId followed) {
    if (caller.person().equals(followed)) {
      throw new Rejected(new SelfFollow());
    }
    return transactions.inTransaction(
        () -> {
          requireBothThere(caller, followed);
          if (blocklist.areApart(caller.person(), followed)) {
            throw new Rejected(new Blocked());
          }
          Instant now = clock.instant();
          if (follows.add(caller.person(), followed, now)) {
            outbox.publish(new PersonFollowed(caller.person(), followed, now));
          }
          return follows.followersOf(followed);
        });
  }

  /** Answers how many follow the person now; never having followed is fine. */
  public int unfollow(Caller caller, PersonId followed) {
    return transactions.inTransaction(
        () -> {
          requireBothThere(caller, followed);
          if (follows.remove(caller.person(), followed)) {
            outbox.publish(TakenBack.follow(followed, caller.person(), clock.instant()));
          }
          return follows.followersOf(followed);
        });
  }

  private void requireBothThere(Caller caller, PersonId followed) {
    if (!follows.lockPair(caller.person(), followed)) {
      throw new Rejected(new UserNotFound());
    }
  }
}
