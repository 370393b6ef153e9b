package com.onlyarts.payments.application;

import com.onlyarts.kernel.Money;
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
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Takes in what went back of a payment, by refunds or because a bank took it. The payment is locked
 * by whoever calls, in their transaction (R37).
 */
public final class SettlingRefunds {
  private static final Logger LOG = System.getLogger(SettlingRefunds.class.getName());

  private final Payments payments;
  private final Refunds refunds;
  private final Disputes disputes;
  private final Bookkeeping books;
  private final PaymentListeners listeners;
  private final Clock clock;

  public SettlingRefunds(
      Payments payments,
      Refunds refunds,
      Disputes disputes,
      Bookkeeping books,
      PaymentListeners listeners,
      Clock clock) {
    this.payments = payments;
    this.refunds = refunds;
    this.disputes = disputes;
    this.books = books;
    this.listeners = listeners;
    this.clock = clock;
  }

  /** What the provider says of a refund, be it made there by hand. */
  void see(Payment payment, ProviderRefund seen) {
    Optional<Refund> ours =
        seen.ours().flatMap(refunds::find).filter(refund -> refund.payment().equals(payment.id()));
    ours.or(() -> refunds.findByProviderId(seen.id()))
        .or(() -> newlySeen(payment, seen))
        .ifPresent(
            refund -> {
              refund.knownAs(seen.id());
              boolean refused =
                  settle(payment, refund, seen.status(), seen.failure().orElse("failed"));
              if (refused && ours.isPresent()) {
                oweAgain(payment, refund);
              }
            });
  }

  /**
   * While refunds of ours are on their way, one that takes more than they leave waits until it is
   * known what came of them.
   */
  private Optional<Refund> newlySeen(Payment payment, ProviderRefund seen) {
    boolean waits =
        seen.amount().compareTo(payment.refundable()) > 0 && payment.refunding().isPositive();
    if (seen.status() == RefundStatus.FAILED || waits) {
      return Optional.empty();
    }
    Optional<Refund> made =
        payment.takenBack(
            RefundId.next(), seen.amount(), "Made at the payment provider", clock.instant());
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
  void refused(Payment payment, RefundId id, String code) {
    Refund refund = refunds.find(id).orElseThrow();
    if (refund.status() == RefundStatus.PENDING
        && settle(payment, refund, RefundStatus.FAILED, code)) {
      oweAgain(payment, refund);
    }
  }

  /** Answers whether it turns out never to have gone. */
  private boolean settle(Payment payment, Refund refund, RefundStatus seen, String failure) {
    RefundStatus before = refund.status();
    Instant now = clock.instant();
    Optional<LedgerEntry> entry =
        switch (seen) {
          case PENDING -> Optional.empty();
          case SUCCEEDED -> payment.refundSucceeded(refund, now);
          case FAILED -> payment.refundFailed(refund, failure, now);
        };
    if (refund.status() != before) {
      tell(payment, refund, before, now);
    }
    payments.save(payment, now);
    refunds.save(refund);
    entry.ifPresent(books::book);
    boolean failed = refund.status() == RefundStatus.FAILED && before != RefundStatus.FAILED;
    if (failed) {
      coverDisputes(payment, refund, now);
    }
    return failed && before == RefundStatus.PENDING;
  }

  private void tell(Payment payment, Refund refund, RefundStatus before, Instant now) {
    PaymentListener listener = listeners.of(payment.terms().subject());
    UUID subject = payment.terms().subject().id();
    GivenBack inAll =
        new GivenBack(payment.refunded(), payment.captured(), payment.refundedLines());
    if (refund.status() == RefundStatus.SUCCEEDED) {
      listener.refunded(subject, payment.id(), inAll, now);
    } else if (before == RefundStatus.SUCCEEDED) {
      listener.refundReturned(subject, payment.id(), inAll, now);
    }
  }

  /**
   * What the platform owes of itself and the provider would not give is owed again, a while later;
   * an admin decides anew by themselves.
   */
  private void oweAgain(Payment payment, Refund refused) {
    if (refused.requestedBy().isPresent()) {
      return;
    }
    Instant now = clock.instant();
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
  void seeDispute(Payment payment, ProviderDispute seen) {
    Instant now = clock.instant();
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
          settle(payment, refund, RefundStatus.SUCCEEDED, "");
        });
    return taken.map(Refund::amount).orElse(Money.zero(dispute.amount().currency()));
  }
}
