package com.onlyarts.ordering.domain;

import static com.onlyarts.ordering.domain.OrderFixture.NOON;
import static com.onlyarts.ordering.domain.OrderFixture.aLine;
import static com.onlyarts.ordering.domain.OrderFixture.anOrder;
import static com.onlyarts.ordering.domain.OrderFixture.giveBackAll;
import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.identity.domain.PersonId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What becomes of a line of which its carrier says that it arrived. */
class CarrierWordTest {
  private static final Dispatch TRACKED =
      new Dispatch(Optional.of("UPS"), Optional.of("1Z9"), Optional.empty());

  private final PersonId seller = PersonId.next();

  @Test
  void R102_what_its_carrier_has_delivered_counts_as_received_three_days_later() {
    Order order = sent();

    assertThat(order.deliver(lineOf(order), day(4))).isTrue();

    assertThat(stepsOf(order, 5, false)).containsExactly(new LineStep.Remind(LineReminder.RECEIPT));
    assertThat(stepsOf(order, 6, false)).isEmpty();
    assertThat(stepsOf(order, 7, false)).containsExactly(new LineStep.Receive(true));
    assertThat(life(order).receivedAt()).contains(day(7));
  }

  @Test
  void R102_a_carrier_that_speaks_twice_does_not_put_it_off() {
    Order order = sent();
    order.deliver(lineOf(order), day(4));

    assertThat(order.deliver(lineOf(order), day(6))).isFalse();

    assertThat(life(order).delivered()).contains(new CarrierWord(day(4), day(7)));
  }

  @Test
  void R102_a_late_word_of_the_carrier_does_not_put_it_off_either() {
    Order order = sent();
    order.deliver(lineOf(order), day(14));

    assertThat(stepsOf(order, 15, false)).containsExactly(new LineStep.Receive(false));
  }

  @Test
  void R102_the_word_of_the_carrier_does_not_count_while_a_case_is_open() {
    Order order = sent();
    order.deliver(lineOf(order), day(4));

    assertThat(stepsOf(order, 7, true)).isEmpty();

    assertThat(life(order).receivedAt()).isEmpty();
    assertThat(life(order).delivered()).contains(new CarrierWord(day(4), day(8)));
    assertThat(stepsOf(order, 8, false)).containsExactly(new LineStep.Receive(true));
  }

  @Test
  void R102_what_is_received_by_itself_is_so_also_while_a_case_is_open() {
    Order order = sent();

    assertThat(stepsOf(order, 15, true)).containsExactly(new LineStep.Receive(false));
  }

  @Test
  void R102_of_what_is_not_on_its_way_a_carrier_says_nothing() {
    Order pending = anOrder().of(aLine().physical().soldBy(seller)).place();
    Order unsent = paid();
    Order received = sent();
    received.receive(lineOf(received), day(2));
    Order refunded = sent();
    giveBackAll(refunded, day(2));
    Order download = anOrder().of(aLine()).place();
    download.pay(NOON);

    for (Order order : List.of(pending, unsent, received, refunded, download)) {
      assertThat(order.deliver(lineOf(order), day(4))).as("%s", order.state()).isFalse();
      assertThat(life(order).delivered()).isEmpty();
    }
  }

  @Test
  void R101_what_was_said_of_a_parcel_does_not_count_for_another() {
    Order order = sent();
    order.deliver(lineOf(order), day(4));

    order.correct(lineOf(order), seller, noted("Left at the door"));
    assertThat(life(order).delivered()).as("of the same parcel").isPresent();
    order.correct(lineOf(order), seller, carriedBy("DHL", "1Z9"));
    assertThat(life(order).delivered()).as("with another carrier").isEmpty();
    order.deliver(lineOf(order), day(5));
    order.correct(lineOf(order), seller, carriedBy("DHL", "1Z8"));
    assertThat(life(order).delivered()).as("with another number").isEmpty();
  }

  private Order paid() {
    Order order = anOrder().of(aLine().physical().soldBy(seller)).place();
    order.pay(NOON);
    return order;
  }

  private Order sent() {
    Order order = paid();
    order.fulfil(lineOf(order), seller, new Handover(day(1), TRACKED));
    return order;
  }

  private static Dispatch noted(String note) {
    return new Dispatch(Optional.empty(), Optional.empty(), Optional.of(note));
  }

  private static Dispatch carriedBy(String carrier, String number) {
    return new Dispatch(Optional.of(carrier), Optional.of(number), Optional.empty());
  }

  private static List<LineStep> stepsOf(Order order, int day, boolean contested) {
    return order.progress(day(day), _ -> contested).stream().map(LineStepTaken::step).toList();
  }

  private static LineLife life(Order order) {
    return order.lines().getFirst().life();
  }

  private static OrderLineId lineOf(Order order) {
    return order.lines().getFirst().id();
  }

  private static Instant day(int days) {
    return NOON.plus(Duration.ofDays(days));
  }
}
