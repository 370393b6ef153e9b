package com.onlyarts.commissions.application;

import com.onlyarts.commissions.api.CommissionSideGone;
import com.onlyarts.commissions.application.port.Commissions;
import com.onlyarts.commissions.domain.Commission;
import com.onlyarts.commissions.domain.CommissionId;
import com.onlyarts.commissions.domain.CommissionStatus;
import com.onlyarts.commissions.domain.Note;
import com.onlyarts.commissions.domain.TransitionResult;
import com.onlyarts.identity.api.Caller;
import com.onlyarts.identity.api.Capacity;
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
   * Lets everything be called off that somebody who leaves has not finished and nobody has paid
   * for, each by itself, so that one that fails keeps no other; called in a transaction (R19).
   *
   * @param as an artist who is none any more stays a client
   */
  public void leave(PersonId person, Capacity as) {
    commissions
        .unfinishedOf(person)
        .forEach(
            id -> commissionSteps.tell(new CommissionSideGone(id, person, as, clock.instant())));
  }

  /** Calls off one of them, unless it is over by now; called in a transaction. */
  public void callOff(CommissionSideGone event) {
    Commission commission = commissionSteps.locked(event.commission());
    boolean leaves =
        event.as() == Capacity.PERSON || commission.parties().artist().equals(event.person());
    if (leaves && commissions.unfinishedOf(event.person()).contains(event.commission())) {
      Instant now = clock.instant();
      commission
          .move(event.person(), CommissionStatus.CANCELLED, Optional.of(why(event.as())), now)
          .ifPresent(result -> commissionSteps.moved(commission, result, now));
    }
  }

  private static String why(Capacity as) {
    return switch (as) {
      case PERSON -> "The account was closed";
      case ARTIST -> "The artist takes no commissions any more";
    };
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
   * @param finalArtworkUrl an address that may be stored (R91); empty if the work was handed over
   *     as files (R133)
   */
  public void complete(
      Caller artist,
      CommissionId id,
      Optional<String> finalArtworkUrl,
      Optional<Note> artistNotes) {
    transactions.inTransaction(
        () -> {
          Commission commission = commissionSteps.locked(id);
          commission.sideOf(artist.person());
          commissionSteps.requireSomething(id, finalArtworkUrl);
          Instant now = clock.instant();
          commission
              .complete(artist.person(), finalArtworkUrl, artistNotes, now)
              .ifPresent(result -> commissionSteps.moved(commission, result, now));
        });
  }
}
