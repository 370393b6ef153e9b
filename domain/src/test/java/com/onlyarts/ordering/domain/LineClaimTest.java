package com.onlyarts.ordering.domain;

import static com.onlyarts.kernel.RejectionAssertions.assertRefused;
import static com.onlyarts.ordering.domain.CaseFixture.usd;
import static com.onlyarts.ordering.domain.OrderFixture.NOON;
import static com.onlyarts.ordering.domain.OrderFixture.aLine;
import static com.onlyarts.ordering.domain.OrderFixture.anOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.InvalidValue;
import com.onlyarts.kernel.Money;
import com.onlyarts.ordering.domain.OrderingRejection.CaseTooEarly;
import com.onlyarts.ordering.domain.OrderingRejection.CaseTooLate;
import com.onlyarts.ordering.domain.OrderingRejection.ReasonNotPossible;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class LineClaimTest {
  private final PersonId seller = PersonId.next();
  private final PersonId buyer = PersonId.next();

  @Test
  void R103_what_was_not_sent_is_claimed_from_the_day_it_should_have_been_until_100_days() {
    Order order = paid(aLine().physical().soldBy(seller));

    assertRefused(
        new CaseTooEarly(days(7)),
        () -> claim(order, CaseReason.NOT_RECEIVED, days(7).minusMillis(1)));
    assertThat(claim(order, CaseReason.NOT_RECEIVED, days(7))).contains(usd("550.00"));
    assertThat(claim(order, CaseReason.NOT_RECEIVED, days(100))).isPresent();
    assertRefused(
        new CaseTooLate(days(100)),
        () -> claim(order, CaseReason.NOT_RECEIVED, days(100).plusMillis(1)));
    assertRefused(
        new ReasonNotPossible(CaseReason.DAMAGED), () -> claim(order, CaseReason.DAMAGED, days(8)));
  }

  @Test
  void R103_what_was_sent_is_claimed_ten_days_later_and_what_is_wrong_30_days_after_receipt() {
    Order order = paid(aLine().physical().soldBy(seller));
    OrderLineId line = order.lines().getFirst().id();
    order.fulfil(line, seller, new Handover(days(1), Dispatch.plain()));

    assertRefused(
        new CaseTooEarly(days(11)),
        () -> claim(order, CaseReason.NOT_RECEIVED, days(11).minusMillis(1)));
    assertThat(claim(order, CaseReason.NOT_RECEIVED, days(11))).isPresent();
    assertThat(claim(order, CaseReason.DAMAGED, days(1))).isPresent();
    order.receive(line, days(2));
    assertThat(claim(order, CaseReason.DAMAGED, days(32))).isPresent();
    assertRefused(
        new CaseTooLate(days(32)), () -> claim(order, CaseReason.DAMAGED, days(32).plusMillis(1)));
  }

  @Test
  void R126_the_time_begins_again_when_a_work_is_found_to_infringe() {
    Order order = paid(aLine().soldBy(seller));
    order.receive(order.lines().getFirst().id(), days(1));
    assertThat(claim(order, CaseReason.NOT_AUTHENTIC, days(15))).isPresent();

    Optional<Instant> found = Optional.of(days(90));
    assertThat(claim(order, CaseReason.NOT_AUTHENTIC, found, days(104))).contains(usd("550.00"));
    assertRefused(
        new CaseTooLate(days(104)),
        () -> claim(order, CaseReason.NOT_AUTHENTIC, found, days(104).plusMillis(1)));
    assertRefused(
        new CaseTooLate(days(15)),
        () -> claim(order, CaseReason.NOT_AUTHENTIC, Optional.of(NOON), days(16)));
  }

  @ParameterizedTest
  @CsvSource({"FILE_DEFECTIVE", "NOT_AS_DESCRIBED", "WRONG_ITEM", "NOT_AUTHENTIC"})
  void R103_a_file_can_be_claimed_as_soon_as_it_is_there(CaseReason reason) {
    assertThat(claim(paid(aLine().soldBy(seller)), reason, NOON)).contains(usd("550.00"));
  }

  @ParameterizedTest
  @EnumSource(
      value = CaseReason.class,
      names = {"NOT_RECEIVED", "DAMAGED", "ARTIST_ABSENT", "CUT_SHORT", "OTHER"})
  void R103_some_things_do_not_happen_to_files(CaseReason reason) {
    Order order = paid(aLine().soldBy(seller));

    assertRefused(new ReasonNotPossible(reason), () -> claim(order, reason, days(20)));
  }

  @Test
  void R103_a_part_of_the_copies_is_that_part_of_the_money_and_no_more_than_is_left() {
    Order order = paid(aLine().soldBy(seller).priced("10.00").times(3));
    OrderLineId line = order.lines().getFirst().id();

    assertThat(claim(order, OptionalInt.of(2))).contains(usd("22.00"));
    assertThat(claim(order, OptionalInt.empty())).contains(usd("33.00"));
    assertThatExceptionOfType(InvalidValue.class)
        .isThrownBy(() -> claim(order, OptionalInt.of(4)))
        .satisfies(wrong -> assertThat(wrong.field()).isEqualTo("copies"));
    order.giveBack(Map.of(line, usd("20.00")), false, NOON);
    assertThat(claim(order, OptionalInt.of(2))).contains(usd("13.00"));
  }

  @Test
  void R103_only_the_buyer_of_a_paid_line_that_is_not_given_back_claims_it() {
    Order unpaid = anOrder().by(buyer).of(aLine().soldBy(seller)).place();
    Order order = paid(aLine().soldBy(seller));
    OrderLineId line = order.lines().getFirst().id();

    assertThat(
            unpaid.claim(
                unpaid.lines().getFirst().id(),
                buyer,
                CaseReason.WRONG_ITEM,
                OptionalInt.empty(),
                Optional.empty(),
                NOON))
        .isEmpty();
    assertThat(
            order.claim(
                line, seller, CaseReason.WRONG_ITEM, OptionalInt.empty(), Optional.empty(), NOON))
        .isEmpty();
    assertThat(
            order.claim(
                OrderLineId.next(),
                buyer,
                CaseReason.WRONG_ITEM,
                OptionalInt.empty(),
                Optional.empty(),
                NOON))
        .isEmpty();
    OrderFixture.giveBackAll(order, NOON);
    assertRefused(
        new ReasonNotPossible(CaseReason.WRONG_ITEM),
        () -> claim(order, CaseReason.WRONG_ITEM, NOON));
  }

  private Order paid(OrderFixture.LineFixture line) {
    Order order = anOrder().by(buyer).of(line).place();
    order.pay(NOON);
    return order;
  }

  private Optional<Money> claim(Order order, CaseReason reason, Instant now) {
    return claim(order, reason, Optional.empty(), now);
  }

  private Optional<Money> claim(
      Order order, CaseReason reason, Optional<Instant> infringingSince, Instant now) {
    return order
        .claim(
            order.lines().getFirst().id(), buyer, reason, OptionalInt.empty(), infringingSince, now)
        .map(LineClaim::atStake);
  }

  private Optional<Money> claim(Order order, OptionalInt copies) {
    return order
        .claim(
            order.lines().getFirst().id(),
            buyer,
            CaseReason.WRONG_ITEM,
            copies,
            Optional.empty(),
            NOON)
        .map(LineClaim::atStake);
  }

  private static Instant days(int days) {
    return NOON.plus(Duration.ofDays(days));
  }
}
