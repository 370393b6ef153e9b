package com.onlyarts.ordering.api;

import com.onlyarts.identity.domain.PersonId;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/** The module whose thing a case is about: it knows who bought it, and when a case is possible. */
public interface CaseSubjects {

  /** The module's word for such a thing, as callers say it: {@code order_line}. */
  String kind();

  /**
   * What a case of this buyer about this thing would be about.
   *
   * @param reason by the contract's label, as in {@code not_received}
   * @param copies of how many copies; of all if empty
   * @return empty if this person bought no such thing
   * @throws com.onlyarts.kernel.Rejected if a case cannot be opened for this reason now (R103)
   */
  Optional<Claimed> claimed(
      UUID thing, PersonId buyer, String reason, OptionalInt copies, Instant now);
}
