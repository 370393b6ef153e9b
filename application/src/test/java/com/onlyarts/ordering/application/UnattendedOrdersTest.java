package com.onlyarts.ordering.application;

import static com.onlyarts.ordering.domain.CaseFixture.WORDS;
import static com.onlyarts.payments.domain.PaymentFixture.usd;
import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.identity.api.Caller;
import com.onlyarts.identity.api.Callers;
import com.onlyarts.kernel.Money;
import com.onlyarts.ordering.application.AgreeingOnCases.Offered;
import com.onlyarts.ordering.application.OpeningCases.Complaint;
import com.onlyarts.ordering.domain.CaseId;
import com.onlyarts.ordering.domain.CaseOffer;
import com.onlyarts.ordering.domain.CaseReason;
import com.onlyarts.ordering.domain.Dispatch;
import com.onlyarts.ordering.domain.LineState;
import com.onlyarts.ordering.domain.Order;
import com.onlyarts.ordering.domain.OrderLine;
import com.onlyarts.ordering.domain.OrderStatus;
import com.onlyarts.payments.domain.LedgerAccount;
import com.onlyarts.payments.domain.Payment;
import com.onlyarts.payments.domain.PaymentStatus;
import com.onlyarts.payments.domain.Share;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Everybody goes away: whatever state an order, its lines and a case about them are left in, the
 * clock alone brings them to their end, and all the money to somebody.
 */
class UnattendedOrdersTest {
  private static final Money NOTHING = usd("0.00");

  private final SellingFixture fixture = new SellingFixture();
  private final Caller buyer = Callers.aUser();
  private final Caller painter = Callers.anArtist();
  private final Caller other = Callers.anArtist();

  /** How things stand when everybody goes away, and what becomes of the painting. */
  enum Left {
    PAID(LineState.RETURNED),
    ASKED_TO_CANCEL(LineState.RETURNED),
    DECLINED_TO_CANCEL(LineState.RETURNED),
    SENT(LineState.RECEIVED),
    RECEIVED(LineState.RECEIVED),
    NOT_RECEIVED(LineState.RETURNED),
    CASE_OPEN(LineState.RETURNED),
    CASE_ESCALATED(LineState.RETURNED),
    ALL_OFFERED(LineState.RETURNED),
    PART_OFFERED(LineState.RETURNED),
    PART_ACCEPTED(LineState.RECEIVED),
    WITHDRAWN(LineState.RECEIVED),
    REPLACEMENT_AGREED(LineState.RETURNED),
    REPLACEMENT_SENT(LineState.RECEIVED),
    RETURN_AGREED(LineState.RECEIVED),
    RETURN_SENT(LineState.RETURNED);

    private final LineState end;

    Left(LineState end) {
      this.end = end;
    }
  }

  @ParameterizedTest
  @EnumSource
  void R100_R105_whatever_is_left_alone_comes_to_its_end(Left left) {
    Order order = fixture.paid(buyer, painter, other);
    leave(order, left);

    passTime();

    Order after = fixture.order(order.id());
    assertThat(after.nextStepAt()).as("nothing more is to happen").isEmpty();
    assertThat(after.status()).isEqualTo(OrderStatus.COMPLETED);
    assertThat(painting(after).state()).isEqualTo(left.end);
    assertThat(after.lines())
        .filteredOn(OrderLine::digital)
        .allMatch(line -> line.state() == LineState.RECEIVED);
    assertThat(fixture.cases.running()).isEmpty();
    assertThat(fixture.payments.payments.frozenLines()).isEmpty();
    assertAllMoneyIsSomebodys(fixture.payments.payment(fixture.paymentOf(after)));
  }

  @Test
  void R34_an_order_that_nobody_pays_comes_to_its_end() {
    Order order = fixture.placed(buyer, painter, other);

    passTime();

    assertThat(fixture.order(order.id()).status()).isEqualTo(OrderStatus.CANCELLED);
    assertThat(fixture.payments.payment(fixture.paymentOf(order)).status())
        .isEqualTo(PaymentStatus.CANCELLED);
    assertThat(fixture.payments.ledger.entries()).isEmpty();
  }

  /** The buyer has it back, or the seller can have it: nothing is pending or on its way. */
  private void assertAllMoneyIsSomebodys(Payment payment) {
    assertThat(payment.refunding()).isEqualTo(NOTHING);
    assertThat(payment.shares()).allMatch(share -> share.released() || share.kept().isZero());
    for (Share share : payment.shares()) {
      assertThat(fixture.payments.ledger.balanceOf(LedgerAccount.pendingOf(share.seller())))
          .contains(NOTHING);
    }
    assertThat(fixture.payments.ledger.balanceOf(LedgerAccount.PROVIDER))
        .contains(payment.refunded().minus(payment.captured()));
  }

  private void leave(Order order, Left left) {
    OrderLine painting = painting(order);
    switch (left) {
      case PAID -> {}
      case ASKED_TO_CANCEL -> fixture.receiving.askToCancel(buyer, order.id());
      case DECLINED_TO_CANCEL -> {
        fixture.receiving.askToCancel(buyer, order.id());
        fixture.refundingSales.answer(painter, painting.id(), false);
      }
      case NOT_RECEIVED -> {
        fixture.clock.advance(Duration.ofDays(7));
        complain(painting, CaseReason.NOT_RECEIVED);
      }
      default -> {
        fixture.fulfilling.fulfil(painter, painting.id(), Dispatch.plain());
        leaveSent(order, painting, left);
      }
    }
  }

  private void leaveSent(Order order, OrderLine painting, Left left) {
    switch (left) {
      case SENT -> {}
      case RECEIVED -> fixture.receiving.receive(buyer, order.id(), painting.id());
      default -> leave(complain(painting, CaseReason.DAMAGED), left);
    }
  }

  private void leave(CaseId id, Left left) {
    switch (left) {
      case CASE_ESCALATED -> fixture.movingCases.escalate(painter, id, WORDS);
      case ALL_OFFERED -> offer(id, CaseOffer.Kind.REFUND, Optional.empty());
      case PART_OFFERED -> offer(id, CaseOffer.Kind.REFUND, Optional.of(usd("100.00")));
      case PART_ACCEPTED -> {
        offer(id, CaseOffer.Kind.REFUND, Optional.of(usd("100.00")));
        fixture.agreeing.accept(buyer, id);
      }
      case WITHDRAWN -> fixture.movingCases.withdraw(buyer, id);
      case REPLACEMENT_AGREED, REPLACEMENT_SENT -> {
        offer(id, CaseOffer.Kind.REPLACEMENT, Optional.empty());
        fixture.agreeing.accept(buyer, id);
        if (left == Left.REPLACEMENT_SENT) {
          fixture.agreeing.send(painter, id, Optional.of("UPS"), Optional.empty());
        }
      }
      case RETURN_AGREED, RETURN_SENT -> {
        offer(id, CaseOffer.Kind.RETURN, Optional.empty());
        fixture.agreeing.accept(buyer, id);
        if (left == Left.RETURN_SENT) {
          fixture.agreeing.send(buyer, id, Optional.of("UPS"), Optional.empty());
        }
      }
      default -> {} // it was just opened
    }
  }

  private void offer(CaseId id, CaseOffer.Kind kind, Optional<Money> amount) {
    fixture.agreeing.offer(painter, id, new Offered(kind, amount, Optional.of("Studio")));
  }

  private CaseId complain(OrderLine line, CaseReason reason) {
    return fixture.openingCases.open(
        buyer, new Complaint("order_line", line.id().value(), reason, OptionalInt.empty(), WORDS));
  }

  private static OrderLine painting(Order order) {
    return order.lines().stream().filter(line -> !line.digital()).findFirst().orElseThrow();
  }

  /** Half a year, in which the jobs look every five days. */
  private void passTime() {
    for (int time = 0; time < 36; time++) {
      fixture.clock.advance(Duration.ofDays(5));
      fixture.progressOrders();
      fixture.runJobs();
    }
  }
}
