package com.onlyarts.ordering.application.port;

import static com.onlyarts.ordering.domain.OrderFixture.NOON;
import static com.onlyarts.ordering.domain.OrderFixture.aLine;
import static com.onlyarts.ordering.domain.OrderFixture.anOrder;
import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.catalog.domain.ArtworkId;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.application.port.Transactions;
import com.onlyarts.kernel.application.port.UnsavedChangesContract;
import com.onlyarts.ordering.domain.Dispatch;
import com.onlyarts.ordering.domain.Handover;
import com.onlyarts.ordering.domain.Order;
import com.onlyarts.ordering.domain.OrderCancelReason;
import com.onlyarts.ordering.domain.OrderFixture;
import com.onlyarts.ordering.domain.OrderFixture.LineFixture;
import com.onlyarts.ordering.domain.OrderId;
import com.onlyarts.ordering.domain.OrderLineId;
import com.onlyarts.payments.domain.PaymentId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What all {@link Orders} must do, the fake and the real ones alike. */
public abstract class OrdersContract implements UnsavedChangesContract<Order> {
  private static final AtomicInteger NUMBERS = new AtomicInteger();
  private PersonId buyer = PersonId.next();
  private PersonId seller = PersonId.next();

  protected abstract Transactions transactions();

  protected abstract Orders orders();

  /** Somebody with an account. */
  protected abstract PersonId somebody();

  protected abstract ArtworkId anArtworkBy(PersonId artist);

  protected abstract PaymentId aPaymentBy(PersonId buyer);

  @BeforeEach
  void a_buyer_and_a_seller() {
    buyer = somebody();
    seller = somebody();
  }

  @Override
  public Order oneThatIsKept() {
    return placed(anOrder().of(work()));
  }

  @Override
  public Order handedOut(Order kept) {
    return find(kept.id());
  }

  @Override
  public void change(Order it) {
    it.pay(NOON.plusSeconds(90));
  }

  @Test
  void an_order_comes_back_as_it_was_kept() {
    Order order = placed(anOrder().of(work().times(3), work().physical().priced("33.33")));

    assertThat(find(order.id())).usingRecursiveComparison().isEqualTo(order);
  }

  @Test
  void an_order_that_costs_nothing_and_goes_nowhere_comes_back_too() {
    Order order =
        transactions()
            .inTransaction(() -> kept(anOrder().free().sentNowhere().of(work().priced("0.00"))));

    assertThat(find(order.id())).usingRecursiveComparison().isEqualTo(order);
  }

  @Test
  void R35_every_state_comes_back_as_it_was_kept() {
    Instant later = NOON.plusSeconds(90);
    Handover handover =
        new Handover(
            later,
            new Dispatch(Optional.of("UPS"), Optional.of("1Z9"), Optional.of("At the door")));
    Order cancelled = placed(anOrder().of(work()));
    cancelled.cancel(OrderCancelReason.BUYER, Optional.of("Changed my mind"), later);
    Order processing = placed(anOrder().of(work(), work().physical()));
    processing.pay(later);
    Order completed = placed(anOrder().of(work().physical()));
    completed.pay(later);
    completed.fulfil(completed.lines().getFirst().id(), seller, handover);
    Order refunded = placed(anOrder().of(work()));
    refunded.pay(later);
    OrderFixture.giveBackAll(refunded, later);

    for (Order order : new Order[] {cancelled, processing, completed, refunded}) {
      transactions().inTransaction(() -> orders().save(order));
      assertThat(find(order.id())).usingRecursiveComparison().isEqualTo(order);
    }
  }

  @Test
  void R100_all_that_becomes_of_a_line_comes_back_as_it_was_kept() {
    Instant day = NOON.plus(Duration.ofDays(8));
    Order received = paid(work(), work().physical().within(3));
    received.fulfil(received.lines().getLast().id(), seller, new Handover(NOON, Dispatch.plain()));
    received.correct(
        received.lines().getLast().id(),
        seller,
        new Dispatch(Optional.of("UPS"), Optional.of("1Z9"), Optional.empty()));
    received.receive(received.lines().getLast().id(), day);
    Order late = paid(work().physical(), work().physical());
    late.progress(day, _ -> false);
    late.callOffLate(late.lines().getLast().id(), day);
    Order asked = paid(work().physical(), work().physical());
    asked.askToCancel(day);
    asked.answerCancellation(asked.lines().getFirst().id(), seller, false, day);
    Order alone = paid(work().physical());
    alone.sellerGone(seller, Optional.of(day));

    Order delivered = paid(work().physical());
    OrderLineId parcel = delivered.lines().getFirst().id();
    delivered.fulfil(parcel, seller, new Handover(NOON, numbered("1Z9")));
    delivered.deliver(parcel, day);

    for (Order order : List.of(received, late, asked, alone, delivered)) {
      transactions().inTransaction(() -> orders().save(order));
      assertThat(find(order.id())).usingRecursiveComparison().isEqualTo(order);
    }
    alone.sellerGone(seller, Optional.empty());
    transactions().inTransaction(() -> orders().save(alone));
    assertThat(find(alone.id())).usingRecursiveComparison().isEqualTo(alone);
  }

  @Test
  void R100_an_order_is_due_when_the_clock_has_to_look_at_it() {
    Instant longAgo = NOON.minus(Duration.ofDays(400));
    Order order = placed(anOrder().at(longAgo).of(work().physical()));
    order.pay(longAgo);
    transactions().inTransaction(() -> orders().save(order));
    Instant third = longAgo.plus(Duration.ofDays(3));

    assertThat(orders().due(third.minusSeconds(1), Optional.empty(), 10)).isEmpty();
    assertThat(orders().due(third, Optional.empty(), 10)).containsExactly(order.id());
    assertThat(orders().due(third, Optional.of(order.id()), 10)).isEmpty();

    order.progress(third, _ -> false);
    transactions().inTransaction(() -> orders().save(order));
    assertThat(orders().due(third, Optional.empty(), 10)).isEmpty();
  }

  @Test
  void R102_what_is_on_its_way_is_found_by_its_number() {
    String number = "1Z " + UUID.randomUUID();
    Order one = paid(work().physical(), work().physical());
    Order other = paid(work().physical());
    for (Order order : List.of(one, other)) {
      OrderLineId line = order.lines().getFirst().id();
      order.fulfil(line, seller, new Handover(NOON, numbered(number)));
      transactions().inTransaction(() -> orders().save(order));
    }
    String plain = number.replace(" ", "").toLowerCase(Locale.ROOT);

    assertThat(orders().sentWith(plain))
        .containsExactlyInAnyOrder(one.lines().getFirst().id(), other.lines().getFirst().id());
    other.receive(other.lines().getFirst().id(), NOON);
    transactions().inTransaction(() -> orders().save(other));
    assertThat(orders().sentWith(plain)).containsExactly(one.lines().getFirst().id());
  }

  private static Dispatch numbered(String number) {
    return new Dispatch(Optional.of("UPS"), Optional.of(number), Optional.empty());
  }

  @Test
  void R116_what_a_seller_has_not_sent_is_found() {
    Order open = paid(work().physical(), work().physical());
    Order sent = paid(work().physical());
    sent.fulfil(sent.lines().getFirst().id(), seller, new Handover(NOON, Dispatch.plain()));
    transactions().inTransaction(() -> orders().save(sent));
    Order pending = placed(anOrder().of(work().physical()));

    assertThat(orders().unsentOf(seller)).containsExactlyInAnyOrder(open.id(), pending.id());
    assertThat(orders().unsentOf(buyer)).isEmpty();
  }

  @Test
  void an_order_is_found_by_its_line() {
    Order order = placed(anOrder().of(work(), work()));

    assertThat(
            transactions()
                .inTransaction(() -> orders().lockWithLine(order.lines().getLast().id()))
                .map(Order::id))
        .contains(order.id());
    assertThat(transactions().inTransaction(() -> orders().lockWithLine(OrderLineId.next())))
        .isEmpty();
    assertThat(transactions().inTransaction(() -> orders().lock(OrderId.next()))).isEmpty();
    assertThat(orders().find(order.id()))
        .hasValueSatisfying(
            seen -> assertThat(seen).usingRecursiveComparison().isEqualTo(find(order.id())));
    assertThat(orders().find(OrderId.next())).isEmpty();
  }

  @Test
  void R34_pending_orders_are_overdue_when_their_time_has_passed() {
    Instant longAgo = NOON.minus(Duration.ofDays(400));
    Order late = placed(anOrder().at(longAgo).of(work()));
    Order paid = placed(anOrder().at(longAgo).of(work()));
    paid.pay(longAgo);
    transactions().inTransaction(() -> orders().save(paid));

    assertThat(orders().overdue(longAgo.plus(Duration.ofMinutes(15)), Optional.empty(), 10))
        .containsExactly(late.id());
    assertThat(orders().overdue(longAgo.plus(Duration.ofMinutes(14)), Optional.empty(), 10))
        .isEmpty();
    assertThat(orders().overdue(longAgo.plus(Duration.ofMinutes(15)), Optional.of(late.id()), 10))
        .isEmpty();
  }

  private Order paid(LineFixture... lines) {
    Order order = placed(anOrder().of(lines));
    order.pay(NOON);
    transactions().inTransaction(() -> orders().save(order));
    return order;
  }

  private Order placed(OrderFixture fixture) {
    return transactions().inTransaction(() -> kept(fixture.paidWith(aPaymentBy(buyer))));
  }

  private Order kept(OrderFixture fixture) {
    Order order = fixture.by(buyer).numbered(NUMBERS.incrementAndGet()).place();
    orders().add(order);
    return order;
  }

  private LineFixture work() {
    return aLine().soldBy(seller).listing(anArtworkBy(seller));
  }

  private Order find(OrderId id) {
    return transactions().inTransaction(() -> orders().lock(id)).orElseThrow();
  }
}
