package com.onlyarts.identity.application.port;

import com.onlyarts.identity.api.Blocklist;
import com.onlyarts.identity.domain.PersonId;
import java.time.Instant;

/** Who has blocked whom (R81). */
public interface Blocks extends Blocklist {

  /** Blocking twice is blocking once. */
  void add(PersonId blocker, PersonId blocked, Instant at);

  /** Answers whether there was a block. */
  boolean remove(PersonId blocker, PersonId blocked);

  /** Lifts all blocks of somebody who leaves, theirs and those against them (R19). */
  void removeAllOf(PersonId person);
}
