package com.onlyarts.commissions.application;

import com.onlyarts.commissions.application.port.Commissions;
import com.onlyarts.commissions.domain.Commission;
import com.onlyarts.commissions.domain.CommissionId;
import com.onlyarts.commissions.domain.CommissionStatus;
import com.onlyarts.commissions.domain.Note;
import com.onlyarts.commissions.domain.TransitionResult;
import com.onlyarts.identity.api.Caller;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.application.port.Transactions;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** The two sides move a commission on and write their notes (R50, R51). */
public final class AdvancingCommissions {
  private final Transactions transactions;
  private final Commissions commissions;
  private final CommissionSteps commissionSteps;
  private final CommissionEscrow escrow;
  private final DecidingDisputes deciding;
  private final Clock clock;

  public AdvancingCommissions(
      Transactions transactions,
      Commissions commissions,
      CommissionSteps commissionSteps,
      CommissionEscrow escrow,
      DecidingDisputes deciding,
      Clock clock) {
    this.transactions = transactions;
    this.commissions = commissions;
    this.commissionSteps = commissionSteps;
    this.escrow = escrow;
    this.deciding = deciding;
    this.clock = clock;
  }

  /**
   * Sets a status, writes notes, or both; the same status again changes nothing. A cancellation
   * gives back whatever lies in escrow. An admin who is neither of the two decides a dispute by
   * this, with nothing said of the money.
   */
  public void update(Caller caller, CommissionId id, CommissionChange change) {
    if (caller.isAdmin() && isBetweenOthers(caller, id)) {
      change.status().ifPresent(status -> deciding.decidePlainly(caller, id, status));
    } else {
      escrow.run(
          transactions.inTransaction(() -> updated(caller, commissionSteps.locked(id), change)));
    }
  }

  private boolean isBetweenOthers(Caller caller, CommissionId id) {
    return transactions.inTransaction(
        () -> commissionSteps.locked(id).parties().sideOf(caller.person()).isEmpty());
  }

  private ProviderFollowUps updated(Caller caller, Commission commission, CommissionChange change) {
    Instant now = clock.instant();
    boolean noted =
        commission.annotate(caller.person(), change.artistNotes(), change.clientNotes());
    Optional<TransitionResult> result =
        change
            .status()
            .flatMap(status -> commission.move(caller.person(), status, change.note(), now));
    if (result.isEmpty() && noted) {
      commissions.save(commission, now);
    }
    return result
        .map(it -> commissionSteps.moved(commission, it, now))
        .orElse(ProviderFollowUps.NONE);
  }

  /**
   * Calls off everything somebody who leaves has not finished and nobody has paid for; called in a
   * transaction (R19).
   */
  public void leave(PersonId person) {
    Instant now = clock.instant();
    for (CommissionId id : commissions.unfinishedOf(person)) {
      Commission commission = commissionSteps.locked(id);
      commission
          .move(person, CommissionStatus.CANCELLED, Optional.of("The account was closed"), now)
          .ifPresent(result -> commissionSteps.moved(commission, result, now));
    }
  }

  /** Calls an admin in; nothing is released until one has decided. */
  public void dispute(Caller caller, CommissionId id, Note reason) {
    transactions.inTransaction(
        () -> {
          Commission commission = commissionSteps.locked(id);
          Instant now = clock.instant();
          commission
              .move(caller.person(), CommissionStatus.DISPUTED, Optional.of(reason.text()), now)
              .ifPresent(result -> commissionSteps.moved(commission, result, now));
        });
  }

  /**
   * The artist delivers the finished work; the client has 14 days to look at it.
   *
   * @param finalArtworkUrl an address that may be stored (R91)
   */
  public void complete(
      Caller artist, CommissionId id, String finalArtworkUrl, Optional<Note> artistNotes) {
    transactions.inTransaction(
        () -> {
          Commission commission = commissionSteps.locked(id);
          Instant now = clock.instant();
          commission
              .complete(artist.person(), finalArtworkUrl, artistNotes, now)
              .ifPresent(result -> commissionSteps.moved(commission, result, now));
        });
  }
}
