package com.onlyarts.ordering.jdbi;

import com.onlyarts.catalog.api.ArtworkHolds;
import com.onlyarts.catalog.api.HoldKey;
import com.onlyarts.catalog.api.Offer;
import com.onlyarts.catalog.api.Wanted;
import com.onlyarts.catalog.domain.ArtworkId;
import com.onlyarts.catalog.domain.LicenceKind;
import com.onlyarts.identity.api.Caller;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.identity.domain.Role;
import com.onlyarts.identity.domain.SessionId;
import com.onlyarts.kernel.Money;
import com.onlyarts.kernel.application.ItemByItem;
import com.onlyarts.kernel.application.Repeatable;
import com.onlyarts.kernel.application.SteppingClock;
import com.onlyarts.kernel.application.port.Outbox;
import com.onlyarts.kernel.jdbi.JdbiFailedItems;
import com.onlyarts.kernel.jdbi.JdbiIdempotentSteps;
import com.onlyarts.kernel.jdbi.JdbiTransactions;
import com.onlyarts.kernel.jdbi.TestDatabase;
import com.onlyarts.ordering.application.CartReservation;
import com.onlyarts.ordering.application.CheckoutRequest;
import com.onlyarts.ordering.application.ExpiringOrders;
import com.onlyarts.ordering.application.OrderWriter;
import com.onlyarts.ordering.application.PlacedOrder;
import com.onlyarts.ordering.application.PlacingOrders;
import com.onlyarts.ordering.application.SettlingOrders;
import com.onlyarts.ordering.application.port.TaxRates;
import com.onlyarts.ordering.domain.OrderFixture;
import com.onlyarts.payments.api.Bill;
import com.onlyarts.payments.api.Bill.Share;
import com.onlyarts.payments.api.Charges;
import com.onlyarts.payments.api.RequestedPayment;
import com.onlyarts.payments.application.ExpiringUnpaid;
import com.onlyarts.payments.domain.PaymentId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/**
 * Ordering on the real database, beside a catalog that always has enough and payments that write
 * their rows and ask nobody.
 */
final class OrderingDatabase {
  private static final Outbox NOBODY_LISTENS = _ -> {};

  final SteppingClock clock = new SteppingClock();
  final JdbiTransactions transactions;
  final JdbiCarts carts;
  final JdbiOrders orders;
  final PlacingOrders placing;
  final ExpiringOrders expiring;
  final SettlingOrders settling;
  final OrderWriter ordering;
  final ArtworkHolds holds;

  OrderingDatabase(TestDatabase database) {
    this(database, new WrittenCharges(database.jdbi()));
  }

  /**
   * @param charges payments that do more than write their rows
   */
  OrderingDatabase(TestDatabase database, Charges charges) {
    Jdbi jdbi = database.jdbi();
    holds = new EndlessHolds(jdbi);
    transactions = new JdbiTransactions(jdbi);
    carts = new JdbiCarts(jdbi);
    orders = new JdbiOrders(jdbi, clock);
    ordering =
        new OrderWriter(
            orders, new JdbiOrderNumbers(jdbi), holds, charges, NOBODY_LISTENS, OrderFixture.TERMS);
    CartReservation reservation = new CartReservation(carts, holds, charges, OrderFixture.TERMS);
    placing =
        new PlacingOrders(
            new Repeatable(transactions, new JdbiIdempotentSteps(jdbi)),
            reservation,
            ordering,
            charges,
            TaxRates.flat(OrderFixture.TEN_PER_CENT),
            clock);
    expiring =
        new ExpiringOrders(
            orders,
            carts,
            ordering,
            new ExpiringUnpaid(transactions, charges),
            new ItemByItem("expire-orders", new JdbiFailedItems(jdbi), clock));
    settling = new SettlingOrders(orders, holds, ordering, NOBODY_LISTENS);
  }

  PlacedOrder checkout(PersonId buyer) {
    Caller caller = new Caller(buyer, SessionId.next(), Role.USER);
    return placing.place(
        caller,
        new CheckoutRequest(
            Optional.of(OrderFixture.ADDRESS),
            Optional.empty(),
            Optional.empty(),
            Optional.empty()));
  }

  /** What is offered now, in any number. */
  private record EndlessHolds(Jdbi jdbi) implements ArtworkHolds {
    @Override
    public List<Offer> hold(HoldKey key, PersonId buyer, Map<ArtworkId, Wanted> copies) {
      return copies.entrySet().stream()
          .map(line -> offer(line.getKey(), line.getValue().licence()))
          .toList();
    }

    private Offer offer(ArtworkId artwork, LicenceKind licence) {
      return jdbi.withHandle(
          handle ->
              handle
                  .select(
                      "SELECT artist_id, title, image_url, price, is_digital FROM catalog_offer WHERE artwork_id = ?",
                      artwork.value())
                  .map(
                      (row, _) ->
                          new Offer(
                              artwork,
                              new PersonId(row.getObject("artist_id", UUID.class)),
                              row.getString("title"),
                              row.getString("image_url"),
                              Money.of(row.getBigDecimal("price"), Currency.getInstance("USD")),
                              row.getBoolean("is_digital"),
                              7,
                              licence,
                              1))
                  .one());
    }

    @Override
    public void release(HoldKey key) {}

    @Override
    public boolean holdAgain(HoldKey key) {
      return true;
    }

    @Override
    public boolean sell(HoldKey key) {
      return true;
    }

    @Override
    public boolean sellAgain(HoldKey key, Set<ArtworkId> works) {
      return true;
    }

    @Override
    public void takeBack(HoldKey key, Set<ArtworkId> works) {}
  }

  /** Bills as rows of payments. */
  private record WrittenCharges(Jdbi jdbi) implements Charges {
    @Override
    public PaymentId open(Bill bill) {
      PaymentId id = PaymentId.next();
      jdbi.useHandle(
          handle -> {
            handle.execute(
                "INSERT INTO payments (id, subject_kind, subject_id, payer_id, amount, provider) VALUES (?, ?, ?, ?, ?, 'sandbox')",
                id.value(),
                bill.subject().kind(),
                bill.subject().id(),
                bill.payer().value(),
                bill.amount().amount());
            for (Share share : bill.shares()) {
              handle.execute(
                  """
                  INSERT INTO payment_shares (payment_id, line_id, seller_id, gross, tax, fee, earnings, available_after_days)
                  VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                  """,
                  id.value(),
                  share.line(),
                  share.seller().value(),
                  share.gross().amount(),
                  share.tax().amount(),
                  share.fee().amount(),
                  share.earnings().amount(),
                  share.availableAfter().toDays());
            }
          });
      return id;
    }

    @Override
    public RequestedPayment request(PaymentId payment) {
      return new RequestedPayment(
          payment, "pi_" + payment.value(), "secret", "requires_confirmation");
    }

    @Override
    public Cancellation cancel(PaymentId payment) {
      return Cancellation.CANCELLED;
    }

    @Override
    public void delivered(PaymentId payment, Collection<UUID> lines, Instant at) {}

    @Override
    public void availableBy(PaymentId payment, Collection<UUID> lines, Instant at) {}
  }

  /** The provider has the money, and has given so much of it back. */
  void capture(Jdbi jdbi, PaymentId payment, String amount, String refunded) {
    jdbi.useHandle(
        handle ->
            handle.execute(
                "UPDATE payments SET status = 'succeeded', succeeded_at = now(), captured_amount = ?, refunded_amount = ? WHERE id = ?",
                new BigDecimal(amount),
                new BigDecimal(refunded),
                payment.value()));
  }
}
