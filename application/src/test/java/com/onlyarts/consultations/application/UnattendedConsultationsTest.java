package com.onlyarts.consultations.application;

import static com.onlyarts.payments.domain.PaymentFixture.usd;
import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.consultations.application.port.InMemoryAvailabilities;
import com.onlyarts.consultations.application.port.InMemoryConsultations;
import com.onlyarts.consultations.domain.ConsultationFixture;
import com.onlyarts.consultations.domain.ConsultationId;
import com.onlyarts.consultations.domain.ConsultationStatus;
import com.onlyarts.identity.api.Caller;
import com.onlyarts.identity.api.Callers;
import com.onlyarts.identity.api.InMemoryArtists;
import com.onlyarts.identity.api.InMemoryBlocklist;
import com.onlyarts.kernel.Money;
import com.onlyarts.kernel.application.Repeatable;
import com.onlyarts.payments.application.ExpiringUnpaid;
import com.onlyarts.payments.application.PayingFixture;
import com.onlyarts.payments.domain.LedgerAccount;
import com.onlyarts.payments.domain.PaymentId;
import com.onlyarts.payments.domain.PaymentStatus;
import com.onlyarts.payments.domain.Posting;
import com.onlyarts.payments.domain.RefundScope;
import com.onlyarts.payments.domain.RefundStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Everybody goes away: whatever state a booking is left in, the clock alone brings it to its end,
 * and all the money to somebody.
 */
class UnattendedConsultationsTest {
  private static final Money NOTHING = usd("0.00");
  private static final Instant START = Instant.parse("2026-03-06T15:00:00Z");

  private final PayingFixture payments = new PayingFixture();
  private final InMemoryArtists artists = new InMemoryArtists();
  private final InMemoryAvailabilities availabilities = new InMemoryAvailabilities();
  private final InMemoryConsultations consultations =
      new InMemoryConsultations(payments.transactions);
  private final ConsultationBilling billing =
      new ConsultationBilling(payments.collecting, payments.refunding, ConsultationFixture.TERMS);
  private final BookingEligibility eligibility =
      new BookingEligibility(artists, new InMemoryBlocklist(), availabilities);
  private final BookingConsultations booking =
      new BookingConsultations(
          new Repeatable(payments.transactions, payments.steps),
          eligibility,
          billing,
          consultations,
          payments.outbox,
          payments.clock,
          ConsultationFixture.TERMS);
  private final ChangingConsultations changing =
      new ChangingConsultations(
          payments.transactions,
          consultations,
          eligibility,
          billing,
          payments.outbox,
          payments.clock);
  private final ExpiringConsultations expiring =
      new ExpiringConsultations(
          consultations,
          payments.outbox,
          new ExpiringUnpaid(payments.transactions, payments.collecting),
          payments.job("expire"));
  private final ConcludingConsultations concluding =
      new ConcludingConsultations(
          payments.transactions, consultations, billing, payments.job("conclude"));
  private final Caller client = Callers.aUser();
  private final Caller artist = Callers.anArtist();

  /** How a booking is left, how it ends, and what the artist has of it. */
  enum Left {
    FREE(ConsultationStatus.COMPLETED, "0.00"),
    ABOUT_TO_PAY(ConsultationStatus.CANCELLED, "0.00"),
    PAID_TOO_LATE(ConsultationStatus.CANCELLED, "0.00"),
    PAID(ConsultationStatus.COMPLETED, "135.00"),
    COMPLETED(ConsultationStatus.COMPLETED, "135.00"),
    NO_SHOW(ConsultationStatus.NO_SHOW, "135.00"),
    CANCELLED_BY_THE_ARTIST(ConsultationStatus.CANCELLED, "0.00"),
    CANCELLED_LATE(ConsultationStatus.CANCELLED, "135.00"),
    CANCELLED_AND_RETURNED(ConsultationStatus.CANCELLED, "0.00"),
    CANCELLED_AND_RETURNED_AGAIN_AND_AGAIN(ConsultationStatus.CANCELLED, "0.00"),
    REFUNDED(ConsultationStatus.CANCELLED, "0.00"),
    REFUNDED_AND_RETURNED(ConsultationStatus.COMPLETED, "135.00"),
    REFUNDED_AND_RETURNED_TOO_LATE(ConsultationStatus.CANCELLED, "0.00");

    private final ConsultationStatus end;
    private final String earned;

    Left(ConsultationStatus end, String earned) {
      this.end = end;
      this.earned = earned;
    }
  }

  UnattendedConsultationsTest() {
    payments.listeners.add(new SettlingConsultations(consultations, billing, payments.outbox));
  }

  @ParameterizedTest
  @EnumSource
  void R37_R110_whatever_is_left_alone_comes_to_its_end(Left left) {
    ConsultationId id = booked(left == Left.FREE ? "0.00" : "150.00");
    leave(id, left);

    passTime();

    assertThat(statusOf(id)).isEqualTo(left.end);
    assertThat(Optional.ofNullable(payments.funds.balanceOf(artist.person())).orElse(NOTHING))
        .isEqualTo(usd(left.earned));
    assertAllMoneyIsSomebodys();
  }

  private ConsultationId booked(String hourlyRate) {
    artists.charge(artist.person(), Optional.of(Money.of(hourlyRate, ConsultationFixture.USD)));
    return booking.book(client, BookingFixture.wish(artist, START)).consultation();
  }

  private void leave(ConsultationId id, Left left) {
    switch (left) {
      case FREE, ABOUT_TO_PAY -> {}
      case PAID_TOO_LATE -> {
        payments.clock.advance(Duration.ofMinutes(31));
        expiring.expireOverdue(payments.clock.instant());
        pay(id);
      }
      default -> {
        pay(id);
        leavePaid(id, left);
      }
    }
  }

  private void leavePaid(ConsultationId id, Left left) {
    switch (left) {
      case COMPLETED -> become(id, ConsultationStatus.COMPLETED);
      case NO_SHOW -> {
        until(START.plus(Duration.ofMinutes(15)));
        become(id, ConsultationStatus.NO_SHOW);
      }
      case CANCELLED_LATE -> {
        until(START.minus(Duration.ofHours(2)));
        changing.cancel(client, id);
      }
      case CANCELLED_BY_THE_ARTIST -> changing.cancel(artist, id);
      case CANCELLED_AND_RETURNED -> {
        changing.cancel(artist, id);
        payments.returned(paymentOf(id));
      }
      case CANCELLED_AND_RETURNED_AGAIN_AND_AGAIN -> {
        changing.cancel(artist, id);
        for (int time = 0; time < 6; time++) {
          payments.returned(paymentOf(id));
          payments.clock.advance(Duration.ofDays(16));
          payments.refunding.settlePending(payments.job("settle-refunds"));
        }
      }
      case REFUNDED -> refund(id);
      case REFUNDED_AND_RETURNED -> {
        refund(id);
        payments.returned(paymentOf(id));
      }
      case REFUNDED_AND_RETURNED_TOO_LATE -> {
        refund(id);
        until(START.plusSeconds(1));
        payments.returned(paymentOf(id));
      }
      default -> {} // it was just paid
    }
  }

  private void pay(ConsultationId id) {
    String intent = payments.intentOf(paymentOf(id));
    payments.provider.become(intent, PaymentStatus.SUCCEEDED, Optional.empty());
    payments.tell("evt_" + intent, "payment_intent.succeeded", intent);
  }

  private void refund(ConsultationId id) {
    payments.granting.refund(
        Callers.anAdmin(), paymentOf(id), RefundScope.rest(), "They both asked for it");
  }

  private void become(ConsultationId id, ConsultationStatus status) {
    changing.change(
        artist,
        id,
        new ConsultationChange(
            Optional.of(status), Optional.empty(), Optional.empty(), Optional.empty()));
  }

  private void until(Instant at) {
    payments.clock.advance(Duration.between(payments.clock.instant(), at));
  }

  private PaymentId paymentOf(ConsultationId id) {
    return payments
        .transactions
        .inTransaction(() -> consultations.lock(id))
        .orElseThrow()
        .booking()
        .payment()
        .orElseThrow();
  }

  private ConsultationStatus statusOf(ConsultationId id) {
    return payments.transactions.inTransaction(() -> consultations.lock(id)).orElseThrow().status();
  }

  /** Nothing is pending or on its way, and no payment is open. */
  private void assertAllMoneyIsSomebodys() {
    assertThat(on(LedgerAccount.pendingOf(artist.person()))).isEqualTo(NOTHING);
    assertThat(payments.ledger.entries())
        .allSatisfy(
            entry ->
                assertThat(
                        entry.postings().stream().map(Posting::amount).reduce(NOTHING, Money::plus))
                    .isEqualTo(NOTHING));
    assertThat(on(LedgerAccount.PROVIDER).negated())
        .as("what lies at the provider")
        .isEqualTo(
            on(LedgerAccount.availableOf(artist.person()))
                .plus(on(LedgerAccount.FEES))
                .plus(on(LedgerAccount.UNCLAIMED)));
    assertThat(payments.refunds.all()).noneMatch(refund -> refund.status() == RefundStatus.PENDING);
    assertThat(payments.payments.unsettled(Instant.MAX, Optional.empty(), 1))
        .as("no payment is open")
        .isEmpty();
  }

  private Money on(LedgerAccount account) {
    return payments.ledger.balanceOf(account).orElse(NOTHING);
  }

  /** A quarter, in which the jobs look every day. */
  private void passTime() {
    for (int day = 0; day < 90; day++) {
      payments.clock.advance(Duration.ofDays(1));
      expiring.expireOverdue(payments.clock.instant());
      concluding.concludeEnded(payments.clock.instant());
      payments.refunding.settlePending(payments.job("settle-refunds"));
      payments.releasing.releaseDue(payments.job("release-earnings"));
    }
  }
}
