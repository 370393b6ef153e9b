package com.onlyarts.ordering.application;

import static com.onlyarts.catalog.domain.ArtworkFixture.anArtwork;

import com.onlyarts.catalog.domain.Category;
import com.onlyarts.identity.api.Caller;
import com.onlyarts.identity.api.InMemoryBlocklist;
import com.onlyarts.kernel.application.Repeatable;
import com.onlyarts.kernel.application.SteppingClock;
import com.onlyarts.kernel.application.port.InMemoryTransactions;
import com.onlyarts.kernel.application.port.RecordingOutbox;
import com.onlyarts.ordering.application.port.InMemoryCarts;
import com.onlyarts.ordering.application.port.InMemoryCases;
import com.onlyarts.ordering.application.port.InMemoryCorrespondence;
import com.onlyarts.ordering.application.port.InMemoryInfringements;
import com.onlyarts.ordering.application.port.InMemoryOrders;
import com.onlyarts.ordering.application.port.TaxRates;
import com.onlyarts.ordering.domain.Order;
import com.onlyarts.ordering.domain.OrderFixture;
import com.onlyarts.ordering.domain.OrderId;
import com.onlyarts.ordering.domain.Quantity;
import com.onlyarts.payments.application.ExpiringUnpaid;
import com.onlyarts.payments.application.PayingFixture;
import com.onlyarts.payments.domain.PaymentId;
import com.onlyarts.payments.domain.PaymentStatus;
import java.util.Optional;

/**
 * Paid orders and cases about them on fakes, before the real payments module on fakes of its own:
 * what goes back is booked.
 */
final class SellingFixture {
  final PayingFixture payments = new PayingFixture("nothing");
  final SteppingClock clock = payments.clock;
  private final InMemoryTransactions transactions = payments.transactions;
  private final RecordingOutbox outbox = new RecordingOutbox(transactions);
  private final Repeatable repeatable = new Repeatable(transactions, payments.steps);
  private final InMemoryCarts carts = new InMemoryCarts(transactions);
  private final InMemoryOrders orders = new InMemoryOrders(transactions);
  private final InMemoryOffers offers = new InMemoryOffers(transactions, carts);
  private final TaxRates taxRates = TaxRates.flat(OrderFixture.TEN_PER_CENT);
  private final OrderWriter ordering =
      new OrderWriter(orders, orders, offers, payments.collecting, outbox, OrderFixture.TERMS);
  private final FillingCart filling =
      new FillingCart(transactions, carts, offers, taxRates, OrderFixture.TERMS, clock);
  private final PlacingOrders placing =
      new PlacingOrders(
          repeatable,
          new CartReservation(carts, offers, payments.collecting, OrderFixture.TERMS),
          ordering,
          payments.collecting,
          taxRates,
          clock);
  private final LineRefunds lineRefunds =
      new LineRefunds(payments.refunding, offers, ordering, outbox);
  final RefundingSales refundingSales =
      new RefundingSales(repeatable, orders, lineRefunds, outbox, clock);
  final FulfillingSales fulfilling =
      new FulfillingSales(transactions, orders, ordering, outbox, clock);
  final ReceivingOrders receiving =
      new ReceivingOrders(transactions, orders, ordering, lineRefunds, outbox, clock);
  private final ExpiringOrders expiring =
      new ExpiringOrders(
          orders,
          carts,
          ordering,
          new ExpiringUnpaid(transactions, payments.collecting),
          payments.job("expire-orders"));
  final InMemoryCases cases =
      new InMemoryCases(transactions, payment -> payments.payment(payment).isDisputed());
  private final ProgressOrdersJob progressing =
      new ProgressOrdersJob(
          orders,
          new ProgressingOrders(transactions, orders, cases, lineRefunds, outbox),
          payments.job("progress-orders"));
  private final CaseSteps caseSteps =
      new CaseSteps(cases, payments.releasing, payments.refunding, outbox);
  final OpeningCases openingCases =
      new OpeningCases(repeatable, cases, caseSteps, new InMemoryCorrespondence(), outbox, clock);
  final MovingCases movingCases = new MovingCases(repeatable, caseSteps, clock);
  final AgreeingOnCases agreeing = new AgreeingOnCases(repeatable, caseSteps, clock);
  private final TimingCases timingCases =
      new TimingCases(transactions, cases, caseSteps, clock, payments.job("time-cases"));

  final InMemoryInfringements infringements = new InMemoryInfringements();

  SellingFixture() {
    offers.showTo(new InMemoryBlocklist(), orders);
    openingCases.add(new LineCases(transactions, orders, infringements));
    payments.listeners.add(new SettlingOrders(orders, offers, ordering, outbox));
  }

  /** A painting of one artist and a picture of another, each 550.00 with its tax. */
  Order placed(Caller buyer, Caller painter, Caller other) {
    inCart(buyer, painter, Category.PAINTING);
    inCart(buyer, other, Category.DIGITAL);
    PlacedOrder placed =
        placing.place(
            buyer,
            new CheckoutRequest(
                Optional.of(OrderFixture.ADDRESS),
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));
    return order(placed.order());
  }

  /** As {@link #placed}, and its money is there. */
  Order paid(Caller buyer, Caller painter, Caller other) {
    Order order = placed(buyer, painter, other);
    String intent = payments.intentOf(paymentOf(order));
    payments.provider.become(intent, PaymentStatus.SUCCEEDED, Optional.empty());
    payments.tell("evt_" + intent, "payment_intent.succeeded", intent);
    return order(order.id());
  }

  private void inCart(Caller buyer, Caller artist, Category category) {
    var work = offers.show(anArtwork().by(artist.person()).in(category));
    filling.add(buyer, work.id(), Optional.empty(), new Quantity(1));
  }

  Order order(OrderId id) {
    return transactions.inTransaction(() -> orders.lock(id)).orElseThrow();
  }

  PaymentId paymentOf(Order order) {
    return order.placement().payment().orElseThrow();
  }

  /** The clock takes the steps of orders whose time has come. */
  void progressOrders() {
    expiring.expireOverdue(clock.instant());
    progressing.progressDue(clock.instant());
  }

  /** Every other job that has to do with what goes back. */
  void runJobs() {
    timingCases.moveDue();
    payments.refunding.settlePending(payments.job("settle-refunds"));
    payments.releasing.releaseDue(payments.job("release-earnings"));
  }
}
