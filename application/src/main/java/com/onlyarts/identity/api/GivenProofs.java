package com.onlyarts.identity.api;

import com.onlyarts.identity.domain.PersonId;

/**
 * Proofs that were given out to a person and work once without any other: links that reset a
 * password, tickets of streams and of uploads (R16).
 */
@FunctionalInterface
public interface GivenProofs {

  /** Makes every one of them worthless, in the transaction of whatever voids them. */
  void voidAllOf(PersonId person);
}
