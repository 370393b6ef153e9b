package com.onlyarts.identity.application;

import com.onlyarts.identity.api.Capacity;
import com.onlyarts.identity.api.Obligations;
import com.onlyarts.identity.application.port.Blocks;
import com.onlyarts.identity.application.port.Follows;
import com.onlyarts.identity.application.port.Sessions.EndReason;
import com.onlyarts.identity.domain.IdentityRejection.ObligationsOpen;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.Rejected;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What a person who would leave is tied to: what they owe others, and what is cut off (R19). */
public final class PersonalTies {
  private final Obligations obligations;
  private final CredentialTies credentials;
  private final Follows follows;
  private final Blocks blocks;

  public PersonalTies(
      Obligations obligations, CredentialTies credentials, Follows follows, Blocks blocks) {
    this.obligations = obligations;
    this.credentials = credentials;
    this.follows = follows;
    this.blocks = blocks;
  }

  /** Refuses as long as something of others hangs on the account. */
  void requireNoObligations(PersonId person, Capacity as) {
    Map<String, List<UUID>> open = new LinkedHashMap<>();
    obligations.of(person, as).stream()
        .filter(it -> !it.things().isEmpty())
        .forEach(it -> open.put(it.kind().label(), it.things()));
    if (!open.isEmpty()) {
      throw new Rejected(new ObligationsOpen(open));
    }
  }

  /** Ends the sessions of somebody who is suspended, and every proof given out. */
  void suspend(PersonId person) {
    credentials.accountClosed(person, EndReason.SUSPENDED);
  }

  /** Follows nobody and is followed by nobody; locks everybody concerned in one order. */
  void unfollow(PersonId person) {
    follows.removeAllOf(person);
  }

  /** Ends the rest: blocks, sessions, and every proof given out. */
  void cut(PersonId person) {
    blocks.removeAllOf(person);
    credentials.accountClosed(person, EndReason.ACCOUNT_DELETED);
  }
}
