package com.onlyarts.identity.application.port;

import com.onlyarts.identity.domain.PersonId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Follows in a list; counted when asked. */
public final class InMemoryFollows implements Follows {
  private final InMemoryAccounts accounts;
  private final List<Follow> follows = new ArrayList<>();

  public InMemoryFollows(InMemoryAccounts accounts) {
    this.accounts = accounts;
  }

  record Follow(PersonId follower, PersonId followed) {}

  @Override
  public boolean lockPair(PersonId one, PersonId other) {
    return isThere(one) && isThere(other);
  }

  @Override
  public boolean add(PersonId follower, PersonId followed, Instant at) {
    return !has(follower, followed) && follows.add(new Follow(follower, followed));
  }

  @Override
  public boolean remove(PersonId follower, PersonId followed) {
    return follows.remove(new Follow(follower, followed));
  }

  @Override
  public void removeAllOf(PersonId person) {
    follows.removeIf(
        follow -> follow.follower().equals(person) || follow.followed().equals(person));
  }

  @Override
  public int followersOf(PersonId person) {
    return (int) follows.stream().filter(follow -> follow.followed().equals(person)).count();
  }

  int followedBy(PersonId person) {
    return (int) follows.stream().filter(follow -> follow.follower().equals(person)).count();
  }

  boolean has(PersonId follower, PersonId followed) {
    return follows.contains(new Follow(follower, followed));
  }

  /** The latest first. */
  List<Follow> all() {
    return follows.reversed();
  }

  private boolean isThere(PersonId person) {
    return accounts.find(person).filter(account -> account.suspendedAt().isEmpty()).isPresent();
  }
}
