package com.onlyarts.identity.application;

import com.onlyarts.identity.api.Caller;
import com.onlyarts.identity.application.port.Blocks;
import com.onlyarts.identity.application.port.Follows;
import com.onlyarts.identity.application.port.People;
import com.onlyarts.identity.application.port.People.BlockedPerson;
import com.onlyarts.identity.domain.IdentityRejection.SelfBlock;
import com.onlyarts.identity.domain.IdentityRejection.UserNotFound;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.Rejected;
import com.onlyarts.kernel.api.Page;
import com.onlyarts.kernel.api.PageRequest;
import com.onlyarts.kernel.api.TakenBack;
import com.onlyarts.kernel.application.port.Outbox;
import com.onlyarts.kernel.application.port.Transactions;
import java.time.Clock;

/** A person wants nothing to do with another one any more, or does again (R81). */
public final class BlockingPeople {
  private final Transactions transactions;
  private final Blocks blocks;
  private final Follows follows;
  private final People people;
  private final Outbox outbox;
  private final Clock clock;

  public BlockingPeople(
      Transactions transactions,
      Blocks blocks,
      Follows follows,
      People people,
      Outbox outbox,
      Clock clock) {
    this.transactions = transactions;
    this.blocks = blocks;
    this.follows = follows;
    this.people = people;
    this.outbox = outbox;
    this.clock = clock;
  }

  /** Undoes the follows between the two, too. */
  public void block(Caller caller, PersonId nuisance) {
    if (caller.person().equals(nuisance)) {
      throw new Rejected(new SelfBlock());
    }
    transactions.inTransaction(
        () -> {
          if (!follows.lockPair(caller.person(), nuisance)) {
            throw new Rejected(new UserNotFound());
          }
          blocks.add(caller.person(), nuisance, clock.instant());
          unfollow(caller.person(), nuisance);
          unfollow(nuisance, caller.person());
        });
  }

  private void unfollow(PersonId follower, PersonId followed) {
    if (follows.remove(follower, followed)) {
      outbox.publish(TakenBack.follow(followed, follower, clock.instant()));
    }
  }

  /** Follows do not come back by themselves. */
  public void unblock(Caller caller, PersonId person) {
    boolean lifted = transactions.inTransaction(() -> blocks.remove(caller.person(), person));
    if (!lifted && !people.isThere(person)) {
      throw new Rejected(new UserNotFound());
    }
  }

  /** Latest first. */
  public Page<BlockedPerson> list(Caller caller, PageRequest request) {
    return people.blockedBy(caller.person(), request);
  }
}
