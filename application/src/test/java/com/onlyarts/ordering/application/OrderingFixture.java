package com.onlyarts.ordering.application;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.onlyarts.catalog.domain.Artwork;
import com.onlyarts.catalog.domain.ArtworkFixture;
import com.onlyarts.consultations.application.RecordingRefundRequests;
import com.onlyarts.identity.api.Caller;
import com.onlyarts.identity.api.InMemoryBlocklist;
import com.onlyarts.kernel.Rejected;
import com.onlyarts.kernel.application.ItemByItem;
import com.onlyarts.kernel.application.Repeatable;
import com.onlyarts.kernel.application.SteppingClock;
import com.onlyarts.kernel.application.port.IdempotencyKeys.RequestKey;
import com.onlyarts.kernel.application.port.InMemoryFailedItems;
import com.onlyarts.kernel.application.port.InMemoryIdempotencyKeys;
import com.onlyarts.kernel.application.port.InMemoryTransactions;
import com.onlyarts.kernel.application.port.RecordingAuditTrail;
import com.onlyarts.kernel.application.port.RecordingOutbox;
import com.onlyarts.media.application.CheckingFiles;
import com.onlyarts.media.application.port.PlainImageProcessor;
import com.onlyarts.ordering.application.port.InMemoryCarts;
import com.onlyarts.ordering.application.port.InMemoryCaseFiles;
import com.onlyarts.ordering.application.port.InMemoryCaseRecords;
import com.onlyarts.ordering.application.port.InMemoryCases;
import com.onlyarts.ordering.application.port.InMemoryCorrespondence;
import com.onlyarts.ordering.application.port.InMemoryInfringements;
import com.onlyarts.ordering.application.port.InMemoryOrderHistory;
import com.onlyarts.ordering.application.port.InMemoryOrders;
import com.onlyarts.ordering.application.port.InMemorySales;
import com.onlyarts.ordering.application.port.TaxRates;
import com.onlyarts.ordering.domain.Order;
import com.onlyarts.ordering.domain.OrderFixture;
import com.onlyarts.ordering.domain.OrderId;
import com.onlyarts.ordering.domain.OrderingRejection.InvalidSignature;
import com.onlyarts.ordering.domain.Quantity;
import com.onlyarts.payments.api.PaymentListener.Acceptance;
import com.onlyarts.payments.application.ExpiringUnpaid;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;

/** All of ordering on fakes, as one test needs it. */
public final class OrderingFixture {
  public final SteppingClock clock = new SteppingClock();
  public final InMemoryTransactions transactions = new InMemoryTransactions();
  public final InMemoryIdempotencyKeys steps = new InMemoryIdempotencyKeys(clock);
  public final RecordingOutbox outbox = new RecordingOutbox(transactions);
  public final InMemoryCarts carts = new InMemoryCarts(transactions);
  public final InMemoryOrders orders = new InMemoryOrders(transactions);
  public final InMemoryOffers offers = new InMemoryOffers(transactions, carts);
  public final InMemoryBlocklist blocklist = new InMemoryBlocklist();

  public final ScriptedCharges charges = new ScriptedCharges(transactions);
  public final TaxRates taxRates = TaxRates.flat(OrderFixture.TEN_PER_CENT);
  public final OrderWriter ordering =
      new OrderWriter(orders, orders, offers, charges, outbox, OrderFixture.TERMS);
  public final CartReservation reservation =
      new CartReservation(carts, offers, charges, OrderFixture.TERMS);

  public final FillingCart filling =
      new FillingCart(transactions, carts, offers, taxRates, OrderFixture.TERMS, clock);
  public final PlacingOrders placing =
      new PlacingOrders(
          new Repeatable(transactions, steps), reservation, ordering, charges, taxRates, clock);
  public final ChangingOrders changing =
      new ChangingOrders(transactions, orders, offers, charges, outbox, clock);
  public final InMemoryFailedItems failedItems = new InMemoryFailedItems();
  public final ExpiringOrders expiring =
      new ExpiringOrders(
          orders,
          carts,
          ordering,
          new ExpiringUnpaid(transactions, charges),
          new ItemByItem("expire-orders", failedItems, clock));
  public final FulfillingSales fulfilling =
      new FulfillingSales(transactions, orders, ordering, outbox, clock);
  public final RecordingRefundRequests refunds = new RecordingRefundRequests(transactions);
  public final LineRefunds lineRefunds = new LineRefunds(refunds, offers, ordering, outbox);
  public final ReceivingOrders receiving =
      new ReceivingOrders(transactions, orders, ordering, lineRefunds, outbox, clock);
  public final RefundingSales refundingSales =
      new RefundingSales(new Repeatable(transactions, steps), orders, lineRefunds, outbox, clock);
  public final InMemoryCases cases = new InMemoryCases(transactions);
  public final ProgressOrdersJob progressing =
      new ProgressOrdersJob(
          orders,
          new ProgressingOrders(transactions, orders, cases, lineRefunds, outbox),
          new ItemByItem("progress-orders", failedItems, clock));
  public final RecordingShareHolds shareHolds = new RecordingShareHolds(transactions);
  public final CaseSteps caseSteps = new CaseSteps(cases, shareHolds, refunds, outbox);

  public final InMemoryCorrespondence correspondence = new InMemoryCorrespondence();

  public final OpeningCases openingCases =
      new OpeningCases(
          new Repeatable(transactions, steps), cases, caseSteps, correspondence, outbox, clock);
  public final MovingCases movingCases =
      new MovingCases(new Repeatable(transactions, steps), caseSteps, clock);
  public final AgreeingOnCases agreeing =
      new AgreeingOnCases(new Repeatable(transactions, steps), caseSteps, clock);

  /** Tells what a carrier says as a bare number, signed "carrier". */
  public final ReceivingCarrierEvents carrierEvents =
      new ReceivingCarrierEvents(
          Optional.of(OrderingFixture::deliveredNumber),
          transactions,
          orders,
          cases,
          caseSteps,
          clock);

  public final RecordingAuditTrail audit = new RecordingAuditTrail(transactions);
  public final DecidingCases decidingCases =
      new DecidingCases(new Repeatable(transactions, steps), caseSteps, audit, clock);
  public final TimingCases timingCases =
      new TimingCases(
          transactions, cases, caseSteps, clock, new ItemByItem("time-cases", failedItems, clock));
  public final ReviewingCases reviewingCases =
      new ReviewingCases(new InMemoryCaseRecords(cases), correspondence);
  public final InMemoryCaseFiles caseFiles = new InMemoryCaseFiles(transactions, cases);
  public final ShowingEvidence showingEvidence =
      new ShowingEvidence(
          new Repeatable(transactions, steps),
          caseSteps,
          caseFiles,
          new CheckingFiles(new PlainImageProcessor()),
          reviewingCases,
          clock);
  public final SellerGoneHandler sellerGone = new SellerGoneHandler(transactions, orders);
  public final SettlingOrders settling = new SettlingOrders(orders, offers, ordering, outbox);
  public final ReviewingOrders reviewingOrders =
      new ReviewingOrders(new InMemoryOrderHistory(orders), orders, clock);
  public final ReviewingSales reviewingSales = new ReviewingSales(new InMemorySales(orders));

  public final InMemoryInfringements infringements = new InMemoryInfringements();

  public OrderingFixture() {
    offers.showTo(blocklist, orders);
    openingCases.add(new LineCases(transactions, orders, infringements));
  }

  private static Optional<String> deliveredNumber(byte[] raw, String signature) {
    if (!signature.equals("carrier")) {
      throw new Rejected(new InvalidSignature());
    }
    return Optional.of(new String(raw, UTF_8)).filter(number -> !number.isEmpty());
  }

  /** A carrier says that it delivered what goes by this number. */
  public void carrierDelivers(String number) {
    carrierEvents.take(number.getBytes(UTF_8), "carrier");
  }

  /** Hangs a work and puts it in somebody's cart. */
  public Artwork inCartOf(Caller buyer, ArtworkFixture fixture, int copies) {
    Artwork work = offers.show(fixture);
    filling.add(buyer, work.id(), Optional.empty(), new Quantity(copies));
    return work;
  }

  public PlacedOrder checkout(Caller buyer) {
    return placing.place(buyer, checkout());
  }

  /** Under this key, as a client would who asks again. */
  public PlacedOrder checkout(Caller buyer, String key) {
    return steps.remembering(
        new RequestKey(buyer.person().value(), "createOrder", key),
        () -> placing.place(buyer, checkout()));
  }

  /** With what the buyer has seen the cart come to. */
  public PlacedOrder checkoutExpecting(Caller buyer, String total) {
    return placing.place(
        buyer,
        new CheckoutRequest(
            Optional.of(OrderFixture.ADDRESS),
            Optional.empty(),
            Optional.empty(),
            Optional.of(new BigDecimal(total))));
  }

  private static CheckoutRequest checkout() {
    return new CheckoutRequest(
        Optional.of(OrderFixture.ADDRESS),
        Optional.empty(),
        Optional.of("pm_card_visa"),
        Optional.empty());
  }

  /** Payments tells that the money is there. */
  public Acceptance pay(OrderId id) {
    Order order = order(id);
    return transactions.inTransaction(
        () ->
            settling.paid(id.value(), order.placement().payment().orElseThrow(), clock.instant()));
  }

  public Order order(OrderId id) {
    return transactions.inTransaction(() -> orders.lock(id)).orElseThrow();
  }

  /** So much time passes, and the clock looks at paid orders. */
  public void passes(Duration time) {
    clock.advance(time);
    progressing.progressDue(clock.instant());
  }
}
