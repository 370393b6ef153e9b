package com.onlyarts.ordering.application;

import static com.onlyarts.ordering.domain.CaseFixture.WORDS;
import static com.onlyarts.payments.domain.PaymentFixture.usd;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.identity.api.Caller;
import com.onlyarts.identity.api.Callers;
import com.onlyarts.kernel.Money;
import com.onlyarts.kernel.Rejected;
import com.onlyarts.ordering.application.OpeningCases.Complaint;
import com.onlyarts.ordering.domain.CaseReason;
import com.onlyarts.ordering.domain.Order;
import com.onlyarts.ordering.domain.OrderLine;
import com.onlyarts.payments.application.port.FakePaymentProvider.Mood;
import com.onlyarts.payments.application.port.ProviderRefund;
import com.onlyarts.payments.domain.DisputeStatus;
import com.onlyarts.payments.domain.LedgerAccount;
import com.onlyarts.payments.domain.Payment;
import com.onlyarts.payments.domain.PaymentId;
import com.onlyarts.payments.domain.Posting;
import com.onlyarts.payments.domain.Refund;
import com.onlyarts.payments.domain.RefundStatus;
import com.onlyarts.payments.domain.Share;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A painting was never sent, and four give its money back: its buyer opens a case, its seller
 * refunds some of it, a bank questions the payment, and the clock calls it off. In whatever order
 * they do it, and whatever the bank decides.
 */
class RefundsInAnyOrderTest {
  private static final Money NOTHING = usd("0.00");
  private static final Money CAPTURED = usd("1100.00");
  private static final String DISPUTE = "dp_1";

  private final SellingFixture fixture = new SellingFixture();
  private final Caller buyer = Callers.aUser();
  private final Caller painter = Callers.anArtist();
  private final Caller other = Callers.anArtist();
  private final Order order = fixture.paid(buyer, painter, other);
  private final OrderLine painting =
      order.lines().stream().filter(line -> !line.digital()).findFirst().orElseThrow();
  private final PaymentId payment = fixture.paymentOf(order);
  private Money questioned = NOTHING;

  enum Act {
    CASE,
    SELLER,
    BANK,
    CLOCK
  }

  /** What the bank decides, and about how much. */
  enum Verdict {
    WON,
    /** And another bank returns later what went back. */
    WON_AND_RETURNED,
    LOST_IN_PART,
    LOST
  }

  /**
   * @param jobsBetween whether the jobs run after every act, or only when all four have acted
   */
  record Course(List<Act> acts, Verdict verdict, boolean jobsBetween) {}

  @ParameterizedTest
  @MethodSource("courses")
  void R115_R37_in_any_order_no_cent_goes_back_twice_and_the_books_are_right(Course course) {
    fixture.clock.advance(Duration.ofDays(21));
    for (Act act : course.acts()) {
      attempt(act, course.verdict());
      if (course.jobsBetween()) {
        fixture.runJobs();
      }
    }

    decide(course.verdict());
    passTime();
    if (course.verdict() == Verdict.WON_AND_RETURNED) {
      fixture.payments.returned(payment);
      passTime();
    }

    assertNothingWentBackTwice(course.verdict());
    assertEverySellerKeepsTheirPart(course.verdict());
    assertTheBooksAreRight(course.verdict());
    assertThat(fixture.payments.payments.frozenLines()).as("nothing stays withheld").isEmpty();
    assertThat(fixture.cases.running()).as("no case goes on").isEmpty();
  }

  /** Too late is an answer too. */
  private void attempt(Act act, Verdict verdict) {
    try {
      switch (act) {
        case CASE ->
            fixture.openingCases.open(
                buyer,
                new Complaint(
                    "order_line",
                    painting.id().value(),
                    CaseReason.NOT_RECEIVED,
                    OptionalInt.empty(),
                    WORDS));
        case SELLER ->
            fixture.refundingSales.refund(
                painter, painting.id(), Optional.of(new BigDecimal("100.00")), "It is late");
        case BANK -> question(verdict);
        case CLOCK -> fixture.progressOrders();
      }
    } catch (Rejected _) {
      // it was given back by another already
    }
  }

  /** A bank questions some of a payment, or all that has not gone back. */
  private void question(Verdict verdict) {
    questioned = verdict == Verdict.LOST_IN_PART ? usd("300.00") : CAPTURED.minus(given());
    tell(DisputeStatus.OPEN);
  }

  private void decide(Verdict verdict) {
    switch (verdict) {
      case WON, WON_AND_RETURNED -> tell(DisputeStatus.WON);
      case LOST_IN_PART -> tell(DisputeStatus.LOST);
      case LOST -> {
        fixture.payments.provider.is(Mood.MEAN); // it gives back nothing that a bank has taken
        tell(DisputeStatus.LOST);
      }
    }
  }

  private void tell(DisputeStatus status) {
    fixture.payments.disputed(payment, DISPUTE, questioned.amount().toPlainString(), status);
    fixture.payments.tell("evt_" + status, "charge.dispute.updated", DISPUTE);
  }

  private void passTime() {
    for (int month = 0; month < 4; month++) {
      fixture.runJobs();
      fixture.progressOrders();
      fixture.clock.advance(Duration.ofDays(30));
    }
    fixture.runJobs();
  }

  private void assertNothingWentBackTwice(Verdict verdict) {
    Payment paid = fixture.payments.payment(payment);
    assertThat(succeeded()).isEqualTo(paid.refunded()).isLessThanOrEqualTo(CAPTURED);
    assertThat(paid.refunding()).as("nothing is on its way").isEqualTo(NOTHING);
    assertThat(given().plus(taken(verdict))).isEqualTo(paid.refunded());
  }

  /** R37: of each line a seller gives back the part of the earnings that has gone of its money. */
  private void assertEverySellerKeepsTheirPart(Verdict verdict) {
    Payment paid = fixture.payments.payment(payment);
    for (Share share : paid.shares()) {
      Money back = requireNonNull(paid.refundedLines().get(share.line()));
      Money kept =
          share.earnings().minus(share.earnings().prorated(back, share.gross().plus(share.tax())));
      assertThat(fixture.payments.funds.balanceOf(share.seller())).isEqualTo(kept);
    }
    Money painters = fixture.payments.funds.balanceOf(painter.person());
    Money others = fixture.payments.funds.balanceOf(other.person());
    switch (verdict) {
      case WON, WON_AND_RETURNED -> {
        assertThat(paid.refunded()).as("the painting").isEqualTo(usd("550.00"));
        assertThat(painters).isEqualTo(NOTHING);
        assertThat(others).as("had nothing to do with it").isEqualTo(usd("450.00"));
      }
      case LOST_IN_PART -> assertThat(paid.refunded()).isGreaterThanOrEqualTo(usd("550.00"));
      case LOST -> {
        assertThat(painters).isEqualTo(NOTHING);
        assertThat(others).isEqualTo(NOTHING);
      }
    }
  }

  private void assertTheBooksAreRight(Verdict verdict) {
    assertThat(fixture.payments.ledger.entries())
        .allSatisfy(
            entry ->
                assertThat(
                        entry.postings().stream().map(Posting::amount).reduce(NOTHING, Money::plus))
                    .isEqualTo(NOTHING));
    assertThat(fixture.payments.ledger.balanceOf(LedgerAccount.PROVIDER))
        .as("what lies at the provider")
        .contains(given().plus(taken(verdict)).minus(CAPTURED));
  }

  private Money given() {
    return fixture.payments.provider.refundsAt(fixture.payments.intentOf(payment)).stream()
        .filter(refund -> refund.status() == RefundStatus.SUCCEEDED)
        .map(ProviderRefund::amount)
        .reduce(NOTHING, Money::plus);
  }

  private Money taken(Verdict verdict) {
    return verdict == Verdict.LOST || verdict == Verdict.LOST_IN_PART ? questioned : NOTHING;
  }

  private Money succeeded() {
    return fixture.payments.refunds.all().stream()
        .filter(refund -> refund.status() == RefundStatus.SUCCEEDED)
        .map(Refund::amount)
        .reduce(NOTHING, Money::plus);
  }

  static Stream<Course> courses() {
    return orders(EnumSet.allOf(Act.class)).stream()
        .flatMap(
            acts ->
                Arrays.stream(Verdict.values())
                    .flatMap(
                        verdict ->
                            Stream.of(true, false)
                                .map(between -> new Course(acts, verdict, between))));
  }

  private static List<List<Act>> orders(Set<Act> acts) {
    if (acts.isEmpty()) {
      return List.of(List.of());
    }
    List<List<Act>> orders = new ArrayList<>();
    for (Act first : acts) {
      Set<Act> others = EnumSet.copyOf(acts);
      others.remove(first);
      for (List<Act> rest : orders(others)) {
        orders.add(Stream.concat(Stream.of(first), rest.stream()).toList());
      }
    }
    return orders;
  }
}
