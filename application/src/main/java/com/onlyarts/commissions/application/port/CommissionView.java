package com.onlyarts.commissions.application.port;

import com.onlyarts.commissions.domain.Brief;
import com.onlyarts.commissions.domain.CommissionId;
import com.onlyarts.commissions.domain.CommissionNotes;
import com.onlyarts.commissions.domain.CommissionStatus;
import com.onlyarts.identity.api.PersonBrief;
import com.onlyarts.identity.domain.PersonId;
import java.time.Instant;
import java.util.Optional;

/** A commission as its two sides see it. */
public record CommissionView(
    CommissionId id,
    Brief brief,
    CommissionStatus status,
    CommissionNotes notes,
    PersonBrief client,
    PersonBrief artist,
    Instant requestedAt,
    Instant changedAt,
    Optional<Instant> completedAt,
    MilestoneTotals milestones) {

  /** Whether somebody has yet to pay for the finished work before they see it (R132). */
  public boolean isLockedFor(PersonId person) {
    return client.id().equals(person)
        && notes.finalArtworkUrl().isPresent()
        && !milestones.areAllBought();
  }

  /** Whether somebody is one of the two. */
  public boolean isBetween(PersonId person) {
    return client.id().equals(person) || artist.id().equals(person);
  }
}
