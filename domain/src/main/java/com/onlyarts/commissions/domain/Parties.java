package com.onlyarts.commissions.domain;

import com.onlyarts.commissions.domain.CommissionsRejection.SelfCommission;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.Rejected;
import java.util.Optional;

/** The two a commission is between; never one and the same (R51). */
public record Parties(PersonId client, PersonId artist) {

  public Parties {
    if (client.equals(artist)) {
      throw new Rejected(new SelfCommission());
    }
  }

  /** Which of the two somebody is, if either. */
  public Optional<CommissionSide> sideOf(PersonId person) {
    if (person.equals(client)) {
      return Optional.of(CommissionSide.CLIENT);
    }
    return person.equals(artist) ? Optional.of(CommissionSide.ARTIST) : Optional.empty();
  }
}
