package com.onlyarts.payments.application;

import com.onlyarts.kernel.Money;
import com.onlyarts.kernel.application.port.FailedItems;
import com.onlyarts.kernel.application.port.FailedItems.Attempt;
import com.onlyarts.payments.api.GivenBack;
import com.onlyarts.payments.api.PaymentListener;
import com.onlyarts.payments.application.port.Disputes;
import com.onlyarts.payments.application.port.Payments;
import com.onlyarts.payments.application.port.ProviderDispute;
import com.onlyarts.payments.application.port.ProviderRefund;
import com.onlyarts.payments.application.port.Refunds;
import com.onlyarts.payments.domain.Dispute;
import com.onlyarts.payments.domain.DisputeId;
import com.onlyarts.payments.domain.DisputeStatus;
import com.onlyarts.payments.domain.LedgerEntry;
import com.onlyarts.payments.domain.Payment;
import com.onlyarts.payments.domain.Refund;
import com.onlyarts.payments.domain.RefundId;
import com.onlyarts.payments.domain.RefundScope;
import com.onlyarts.payments.domain.RefundStatus;
import com.onlyarts.payments.domain.Share;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Takes in what went back of a payment, by refunds or because a bank took it. The payment is locked
 * by whoever calls, in their transaction (R37).
 */
public final class SettlingRefunds {
  private static final Logger LOG = System.getLogger(SettlingRefunds.class.getName());

  private static final int TRIES = 6; // the first, and R37's five

  private final Payments payments;
  private final Refunds refunds;
  private final Disputes disputes;
  private final Bookkeeping books;
  private final PaymentListeners listeners;
  private final FailedItems failedItems;

  public SettlingRefunds(
      Payments payments,
      Refunds refunds,
      Disputes disputes,
      Bookkeeping books,
      PaymentListeners listeners,
      FailedItems failedItems) {
    this.payments = payments;
    this.refunds = refunds;
    this.disputes = disputes;
    this.books = books;
    this.listeners = listeners;
    this.failedItems = failedItems;
  }

  /** What the provider says of a refund, be it made there by hand. */
  void see(Payment payment, ProviderRefund seen, Instant now) {
    Optional<Refund> ours =
        seen.ours().flatMap(refunds::find).filter(refund -> refund.payment().equals(payment.id()));
    ours.or(() -> refunds.findByProviderId(seen.id()))
        .or(() -> newlySeen(payment, seen, now))
        .ifPresent(
            refund -> {
              refund.knownAs(seen.id());
              boolean refused =
                  settle(payment, refund, seen.status(), seen.failure().orElse("failed"), now);
              if (refused && ours.isPresent()) {
                oweAgain(payment, refund, now);
              }
            });
  }

  /**
   * While refunds of ours are on their way, one that takes more than they leave waits until it is
   * known what came of them.
   */
  private Optional<Refund> newlySeen(Payment payment, ProviderRefund seen, Instant now) {
    boolean waits =
        seen.amount().compareTo(payment.refundable()) > 0 && payment.refunding().isPositive();
    if (seen.status() == RefundStatus.FAILED || waits) {
      return Optional.empty();
    }
    Optional<Refund> made =
        payment.takenBack(RefundId.next(), seen.amount(), "Made at the payment provider", now);
    made.ifPresent(refunds::add);
    return made;
  }

  /** All that is left of the payment is to go back, if anything is. */
  Optional<RefundId> owe(Payment payment, String reason, Instant now) {
    return owe(payment, RefundScope.rest(), reason, now, now).map(Refund::id);
  }

  private Optional<Refund> owe(
      Payment payment, RefundScope what, String reason, Instant now, Instant due) {
    Optional<Refund> owed = payment.owe(RefundId.next(), what, reason, now, due);
    payments.save(payment, now);
    owed.ifPresent(refunds::add);
    return owed;
  }

  /** The provider would not give back; nothing has gone. */
  void refused(Payment payment, RefundId id, String code, Instant now) {
    Refund refund = refunds.find(id).orElseThrow();
    if (refund.status() == RefundStatus.PENDING
        && settle(payment, refund, RefundStatus.FAILED, code, now)) {
      oweAgain(payment, refund, now);
    }
  }

  /** Answers whether it turns out never to have gone. */
  private boolean settle(
      Payment payment, Refund refund, RefundStatus seen, String failure, Instant now) {
    RefundStatus before = refund.status();
    if (isReturnedForGood(refund, seen)) {
      hold(payment, refund, failure, now);
      return false;
    }
    Optional<LedgerEntry> entry =
        switch (seen) {
          case PENDING -> Optional.empty();
          case SUCCEEDED -> payment.refundSucceeded(refund, now);
          case FAILED -> payment.refundFailed(refund, failure, now);
        };
    Set<UUID> owed = refund.status() == before ? Set.of() : tell(payment, refund, before, now);
    payments.save(payment, now);
    refunds.save(refund);
    entry.ifPresent(books::book);
    boolean failed = refund.status() == RefundStatus.FAILED && before != RefundStatus.FAILED;
    if (failed) {
      coverDisputes(payment, refund, now);
    }
    if (!owed.isEmpty()) {
      oweReturned(payment, refund, owed, now);
    }
    return failed && before == RefundStatus.PENDING;
  }

  /** It was given again and again for a month, and came back every time. */
  private static boolean isReturnedForGood(Refund refund, RefundStatus seen) {
    return refund.status() == RefundStatus.SUCCEEDED
        && seen == RefundStatus.FAILED
        && refund.pauseAfterReturn().isEmpty();
  }

  private void hold(Payment payment, Refund refund, String failure, Instant now) {
    books.book(payment.refundUnclaimed(refund, failure, now));
    refunds.save(refund);
    failedItems.failed(
        "payments.unclaimed-refunds",
        refund.id().value().toString(),
        new Attempt(TRIES, now, Attempt.NEVER),
        failure,
        "Banks keep returning %s of payment %s; give it back another way"
            .formatted(refund.amount(), payment.id().value()));
  }

  /** What a bank returned of lines that stay called off is owed again, a while later (R37). */
  private void oweReturned(Payment payment, Refund returned, Set<UUID> owed, Instant now) {
    Instant due = now.plus(returned.pauseAfterReturn().orElseThrow());
    owedOf(payment, returned, owed)
        .flatMap(what -> owe(payment, what, returned.reason(), now, due))
        .ifPresent(
            again ->
                LOG.log(
                    Level.WARNING,
                    "A bank returned refund {0} of payment {1}; it is owed and tried again as {2}"
                        + " at {3}",
                    returned.id().value(),
                    payment.id().value(),
                    again.id().value(),
                    again.dueAt()));
  }

  private static Optional<RefundScope> owedOf(Payment payment, Refund returned, Set<UUID> owed) {
    if (returned.lines().isEmpty()) {
      boolean all = payment.shares().stream().map(Share::line).allMatch(owed::contains);
      return Optional.of(all ? returned.scope() : RefundScope.wholeLines(owed));
    }
    Map<UUID, Money> lines = new HashMap<>(returned.lines());
    lines.keySet().retainAll(owed);
    return lines.isEmpty() ? Optional.empty() : Optional.of(RefundScope.lines(lines));
  }

  /** Answers the lines whose money is owed again, because they stay called off. */
  private Set<UUID> tell(Payment payment, Refund refund, RefundStatus before, Instant now) {
    PaymentListener listener = listeners.of(payment.terms().subject());
    UUID subject = payment.terms().subject().id();
    GivenBack inAll =
        new GivenBack(payment.refunded(), payment.captured(), payment.refundedLines());
    if (refund.status() == RefundStatus.SUCCEEDED) {
      listener.refunded(subject, payment.id(), inAll, now);
      return Set.of();
    }
    return before == RefundStatus.SUCCEEDED
        ? listener.refundReturned(subject, payment.id(), inAll, now)
        : Set.of();
  }

  /**
   * What the platform owes of itself and the provider would not give is owed again, a while later;
   * an admin decides anew by themselves.
   */
  private void oweAgain(Payment payment, Refund refused, Instant now) {
    if (refused.requestedBy().isPresent()) {
      return;
    }
    Instant due = now.plus(refused.pauseAfterFailure());
    owe(payment, refused.scope(), refused.reason(), now, due)
        .ifPresent(
            again ->
                LOG.log(
                    Level.WARNING,
                    "Refund {0} of payment {1} failed ({2}); it is owed and tried again as {3} at"
                        + " {4}",
                    refused.id().value(),
                    payment.id().value(),
                    refused.failure().orElse(""),
                    again.id().value(),
                    again.dueAt()));
  }

  /** The bank questions a payment, or has decided; what it has taken back counts as refunded. */
  void seeDispute(Payment payment, ProviderDispute seen, Instant now) {
    Optional<Dispute> before = disputes.find(seen.id());
    Dispute dispute =
        before
            .orElseGet(() -> opened(payment, seen))
            .as(seen.status(), seen.amount(), seen.reason(), seen.evidenceDue(), now);
    boolean lost =
        dispute.status() == DisputeStatus.LOST && before.filter(it -> !it.isOpen()).isEmpty();
    disputes.save(dispute, now);
    if (lost) {
      take(payment, dispute, seen.id(), now);
    }
    payment.dispute(disputes.of(payment.id()).stream().anyMatch(Dispute::isOpen));
    payments.save(payment, now);
  }

  private static Dispute opened(Payment payment, ProviderDispute seen) {
    Money nothing = Money.zero(seen.amount().currency());
    return new Dispute(
        DisputeId.next(),
        seen.id(),
        payment.id(),
        seen.amount(),
        nothing,
        DisputeStatus.OPEN,
        seen.reason(),
        seen.openedAt(),
        seen.evidenceDue(),
        Optional.empty());
  }

  /**
   * The bank takes all it questioned, also what refunds on their way leave nothing for: that is the
   * platform's loss until they turn out to have failed.
   */
  private void take(Payment payment, Dispute dispute, String name, Instant now) {
    Dispute after = dispute.took(given(payment, dispute, name, now));
    disputes.save(after, now);
    if (after.untaken().isPositive()) {
      books.book(payment.overdrawn("dispute:%s:overdrawn".formatted(name), after.untaken(), now));
    }
  }

  /** A refund failed after a bank had taken its money: what it leaves is what the bank took. */
  private void coverDisputes(Payment payment, Refund failed, Instant now) {
    for (Dispute dispute : disputes.of(payment.id())) {
      if (dispute.untaken().isPositive() && payment.refundable().isPositive()) {
        String name = "%s:%s".formatted(dispute.providerId(), failed.id().value());
        Money more = given(payment, dispute, name, now);
        disputes.save(dispute.took(more), now);
        books.book(payment.overdrawn("dispute:%s:covered".formatted(name), more.negated(), now));
      }
    }
  }

  /** Books as much of what the bank took as is left of the payment; answers how much that was. */
  private Money given(Payment payment, Dispute dispute, String name, Instant now) {
    Optional<Refund> taken =
        payment.takenBack(RefundId.next(), dispute.untaken(), "Taken back by the bank", now);
    taken.ifPresent(
        refund -> {
          refund.knownAs(name);
          refunds.add(refund);
          settle(payment, refund, RefundStatus.SUCCEEDED, "", now);
        });
    return taken.map(Refund::amount).orElse(Money.zero(dispute.amount().currency()));
  }
}
