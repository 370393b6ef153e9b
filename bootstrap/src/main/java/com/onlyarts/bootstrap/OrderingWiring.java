package com.onlyarts.bootstrap;

import com.onlyarts.catalog.api.Shelf;
import com.onlyarts.identity.api.AccountDeleted;
import com.onlyarts.kernel.application.Chore;
import com.onlyarts.kernel.application.Reaction;
import com.onlyarts.ordering.api.LotOrders;
import com.onlyarts.ordering.application.CancellingOrders;
import com.onlyarts.ordering.application.ExpireOrdersJob;
import com.onlyarts.ordering.application.ExpiringOrders;
import com.onlyarts.ordering.application.FillingCart;
import com.onlyarts.ordering.application.FulfillingSales;
import com.onlyarts.ordering.application.OrderDesk;
import com.onlyarts.ordering.application.PlacingLotOrders;
import com.onlyarts.ordering.application.PlacingOrders;
import com.onlyarts.ordering.application.ReviewingOrders;
import com.onlyarts.ordering.application.ReviewingSales;
import com.onlyarts.ordering.application.SettlingOrders;
import com.onlyarts.ordering.application.Till;
import com.onlyarts.ordering.application.port.TaxRates;
import com.onlyarts.ordering.domain.CommissionRate;
import com.onlyarts.ordering.domain.OrderTerms;
import com.onlyarts.ordering.domain.TaxRate;
import com.onlyarts.ordering.jdbi.JdbiCarts;
import com.onlyarts.ordering.jdbi.JdbiOrderHistory;
import com.onlyarts.ordering.jdbi.JdbiOrderNumbers;
import com.onlyarts.ordering.jdbi.JdbiOrders;
import com.onlyarts.ordering.jdbi.JdbiSales;
import com.onlyarts.ordering.jdbi.JdbiShopWindow;
import com.onlyarts.ordering.rest.CartResource;
import com.onlyarts.ordering.rest.OrdersResource;
import com.onlyarts.payments.api.Charges;
import com.onlyarts.payments.api.Payer;
import java.time.Duration;
import java.util.List;

/** The ordering module: carts, checkout, orders and sales. */
final class OrderingWiring {
  private static final Duration LOOK_FOR_OVERDUE_ORDERS = Duration.ofSeconds(15);

  private final List<Object> resources;
  private final Payer payer;
  private final LotOrders lotOrders;

  OrderingWiring(Foundation foundation, Shelf shelf, Charges charges) {
    OrderTerms terms = OrderTerms.usual(foundation.settings().currency()).taking(new CommissionRate(foundation.settings().commissionRate()));
    TaxRates taxRates = TaxRates.flat(new TaxRate(foundation.settings().taxRate()));
    JdbiCarts carts = new JdbiCarts(foundation.jdbi());
    JdbiShopWindow window = new JdbiShopWindow(foundation.jdbi());
    JdbiOrders orders = new JdbiOrders(foundation.jdbi(), foundation.clock());
    OrderDesk desk = new OrderDesk(orders, new JdbiOrderNumbers(foundation.jdbi()), shelf, charges, foundation.outbox(), terms);
    Till till = new Till(carts, shelf, charges, terms);
    FillingCart filling = new FillingCart(foundation.transactions(), carts, window, taxRates, terms, foundation.clock());
    ExpireOrdersJob expiring =
        new ExpireOrdersJob(
            orders,
            new ExpiringOrders(foundation.transactions(), orders, carts, shelf, charges, foundation.outbox()),
            foundation.itemByItem("ordering.expire-orders"));

    lotOrders =
        new PlacingLotOrders(foundation.transactions(), till, desk, orders, charges, new PlacingLotOrders.LotTerms(taxRates, foundation.clock()));
    payer = new SettlingOrders(orders, shelf, desk, foundation.outbox());
    resources =
        List.of(
            new CartResource(filling, foundation.caller()),
            new OrdersResource(
                new PlacingOrders(foundation.repeatable(), till, desk, charges, taxRates, foundation.clock()),
                new CancellingOrders(foundation.transactions(), orders, shelf, charges, foundation.outbox(), foundation.clock()),
                new FulfillingSales(foundation.transactions(), orders, desk, foundation.outbox(), foundation.clock()),
                new ReviewingOrders(new JdbiOrderHistory(foundation.jdbi())),
                new ReviewingSales(new JdbiSales(foundation.jdbi())),
                foundation.caller()));
    foundation.reactions().add(new Reaction<>("ordering.drop-cart", AccountDeleted.class, event -> filling.clear(event.person())));
    foundation
        .chores()
        .add(new Chore("ordering.expire-orders", LOOK_FOR_OVERDUE_ORDERS, () -> expiring.expireOverdue(foundation.clock().instant())));
  }

  List<Object> resources() {
    return resources;
  }

  /** Where livestreams place the orders of what was won. */
  LotOrders lotOrders() {
    return lotOrders;
  }

  /** Whom payments tells what has become of the money for an order. */
  Payer payer() {
    return payer;
  }
}
