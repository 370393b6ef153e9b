package com.onlyarts.ordering.rest;

import static com.onlyarts.catalog.domain.ArtworkFixture.anArtwork;
import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.catalog.domain.Artwork;
import com.onlyarts.catalog.domain.Category;
import com.onlyarts.identity.api.Caller;
import com.onlyarts.identity.api.Callers;
import com.onlyarts.kernel.rest.ApiClient;
import com.onlyarts.kernel.rest.ApiClient.Answer;
import com.onlyarts.kernel.rest.RestService;
import com.onlyarts.ordering.application.OrderingFixture;
import com.onlyarts.ordering.domain.OrderId;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrdersResourceTest {
  private static final OrderingFixture COUNTER = new OrderingFixture();
  private static final String CHECKOUT =
      """
      {
        "shippingAddress": {"fullName":"John Doe","address":"123 Main St","city":"New York","state":"NY","zipCode":"10001","country":"USA"},
        "paymentMethodId": "stripe-payment-method-id",
        "notes": "Please handle with care"
      }
      """;

  @RegisterExtension
  static final RestService SERVICE =
      RestService.of(
          callers ->
              new OrdersResource(
                  COUNTER.placing,
                  COUNTER.changing,
                  COUNTER.fulfilling,
                  COUNTER.reviewingOrders,
                  COUNTER.reviewingSales,
                  callers));

  private final Caller buyer = Callers.aUser();
  private final Caller artist = Callers.anArtist();
  private final ApiClient api = SERVICE.api().as(RestService.token(buyer));
  private final ApiClient studio = SERVICE.api().as(RestService.token(artist));

  @AfterEach
  void the_provider_is_back() {
    COUNTER.charges.comeBack();
  }

  @Test
  void R31_the_documents_own_checkout_and_sale() {
    COUNTER.inCartOf(
        buyer, anArtwork().by(artist.person()).titled("Digital Sunset").priced("500.00"), 1);

    Answer placed = api.post("/orders", CHECKOUT).expect(201);

    assertThat(placed.text("/message")).isEqualTo("Order created successfully");
    assertThat(placed.response().body())
        .contains(
            "\"subtotal\":500.00,\"tax\":50.00,\"shipping\":0.00,\"discount\":0.00,\"total\":550.00");
    assertThat(placed.text("/data/order/status")).isEqualTo("pending");
    assertThat(placed.at("/data/order/allowedActions").toString())
        .isEqualTo("[\"pay\",\"cancel\"]");
    assertThat(placed.text("/data/order/orderNumber")).startsWith("OA-20260301-");
    assertThat(placed.text("/data/order/shippingAddress/zipCode")).isEqualTo("10001");
    assertThat(placed.text("/data/order/expiresAt")).isEqualTo("2026-03-01T12:15:00Z");
    assertThat(placed.text("/data/paymentIntent/clientSecret")).isEqualTo("secret");
    pay(placed);

    Answer order = api.get("/orders/" + placed.text("/data/order/id")).expect(200);
    assertThat(order.text("/data/order/status")).isEqualTo("completed");
    assertThat(order.text("/data/order/payment/status")).isEqualTo("succeeded");
    assertThat(order.at("/data/order/allowedActions")).isEmpty();
    assertThat(order.at("/data/order/items/0/allowedActions").toString())
        .isEqualTo("[\"receive\"]");
    Answer orders = api.get("/orders?status=completed").expect(200);
    assertThat(orders.text("/data/orders/0/id")).isEqualTo(placed.text("/data/order/id"));
    assertThat(orders.at("/data/pagination/total").asInt()).isEqualTo(1);
    assertThat(api.get("/orders?status=refunded").expect(200).at("/data/orders")).isEmpty();

    Answer sales = studio.get("/orders/sales?page=1&limit=20").expect(200);
    assertThat(sales.response().body())
        .contains("\"sellerEarnings\":450.00,\"currency\":\"USD\",\"commissionRate\":10,")
        .contains(
            "\"summary\":{\"totalSales\":500.00,\"totalEarnings\":450.00,\"pendingEarnings\":450.00,\"currency\":\"USD\"}");
    assertThat(sales.text("/data/sales/0/status")).isEqualTo("completed");
    assertThat(sales.at("/data/sales/0/shippingAddress").isNull()).isTrue();
  }

  @Test
  void R35_a_painting_is_handed_over_by_its_seller() {
    COUNTER.inCartOf(buyer, anArtwork().by(artist.person()).in(Category.PAINTING), 1);
    Answer placed = api.post("/orders", CHECKOUT).expect(201);
    String fulfil = "/orders/sales/%s/fulfil".formatted(placed.text("/data/order/items/0/id"));
    studio.post(fulfil, "{}").refused(409, "sale_not_paid");
    pay(placed);
    assertThat(studio.get("/orders/sales").expect(200).text("/data/sales/0/shippingAddress/city"))
        .isEqualTo("New York");

    Answer sale =
        studio
            .post(fulfil, "{\"carrier\":\"UPS\",\"trackingNumber\":\"1Z999AA10123456784\"}")
            .expect(200);

    assertThat(sale.text("/data/sale/status")).isEqualTo("completed");
    assertThat(sale.text("/data/sale/fulfilment/carrier")).isEqualTo("UPS");
    assertThat(studio.post(fulfil).expect(200).text("/data/sale/fulfilment/carrier"))
        .isEqualTo("UPS");
    SERVICE
        .api()
        .as(RestService.token(Callers.anArtist()))
        .post(fulfil, "{}")
        .refused(404, "sale_not_found");
    api.post(fulfil, "{}").refused(404, "sale_not_found");
  }

  @Test
  void what_the_buyer_expects_is_what_is_ordered_and_the_new_sums_come_with_the_refusal() {
    COUNTER.inCartOf(buyer, anArtwork().priced("120.00"), 1);
    String expecting = CHECKOUT.replaceFirst("\\{", "{\"expectedTotal\": %s, ");

    Answer refused = api.post("/orders", expecting.formatted("131.99"));

    refused.refused(409, "price_changed");
    assertThat(refused.at("/details/total").decimalValue()).isEqualByComparingTo("132.00");
    assertThat(refused.at("/details/tax").decimalValue()).isEqualByComparingTo("12.00");
    api.post("/orders", expecting.formatted("132.00")).expect(201);
  }

  @Test
  void R81_nobody_buys_across_a_block() {
    Artwork work = COUNTER.inCartOf(buyer, anArtwork(), 1);
    COUNTER.blocklist.part(buyer.person(), work.artist());

    api.post("/orders", CHECKOUT).refused(403, "blocked");
  }

  @Test
  void R35_an_order_is_cancelled_by_its_buyer_until_it_is_paid() {
    COUNTER.inCartOf(buyer, anArtwork(), 1);
    Answer placed = api.post("/orders", CHECKOUT).expect(201);
    String cancel = "/orders/%s/cancel".formatted(placed.text("/data/order/id"));
    SERVICE
        .api()
        .as(RestService.token(Callers.aUser()))
        .post(cancel)
        .refused(404, "order_not_found");

    Answer cancelled = api.post(cancel, "{\"reason\":\"Changed my mind\"}").expect(200);

    assertThat(cancelled.text("/data/order/status")).isEqualTo("cancelled");
    assertThat(cancelled.text("/data/order/cancelReason")).isEqualTo("buyer");
    api.post(cancel).expect(200);
    COUNTER.inCartOf(buyer, anArtwork(), 1);
    Answer paid = api.post("/orders", CHECKOUT).expect(201);
    pay(paid);
    api.post("/orders/%s/cancel".formatted(paid.text("/data/order/id")))
        .refused(409, "order_already_paid");
  }

  @Test
  void R2_an_order_is_seen_by_its_buyer_and_admins_alone() {
    COUNTER.inCartOf(buyer, anArtwork().by(artist.person()), 1);
    String order = "/orders/" + api.post("/orders", CHECKOUT).expect(201).text("/data/order/id");

    studio.get(order).refused(404, "order_not_found");
    SERVICE.api().as(RestService.token(Callers.anAdmin())).get(order).expect(200);
    SERVICE.api().get(order).refused(401, "unauthorized");
    api.get("/orders/" + UUID.randomUUID()).refused(404, "order_not_found");
    api.careless().get("/orders/not-an-id").expect(400);
    assertThat(api.get("/orders/sales").expect(200).at("/data/sales"))
        .as("R39: nothing for whoever never sold")
        .isEmpty();
  }

  @Test
  void R32_after_a_503_the_same_key_finds_the_order_and_asks_again() {
    COUNTER.inCartOf(buyer, anArtwork(), 1);
    ApiClient keyed = api.with("Idempotency-Key", "attempt-1");
    COUNTER.charges.goAway();
    assertThat(
            keyed
                .post("/orders", CHECKOUT)
                .refused(503, "service_unavailable")
                .header("Retry-After"))
        .isPresent();

    COUNTER.charges.comeBack();

    Answer placed = keyed.post("/orders", CHECKOUT).expect(201);
    assertThat(keyed.post("/orders", CHECKOUT).expect(201).header("Idempotent-Replayed"))
        .contains("true");
    assertThat(api.get("/orders").expect(200).at("/data/orders")).hasSize(1);
    assertThat(placed.at("/data/paymentIntent").isNull()).isFalse();
  }

  @Test
  void what_costs_nothing_needs_no_payment() {
    COUNTER.inCartOf(buyer, anArtwork().priced("0.00"), 1);

    Answer placed = api.post("/orders", CHECKOUT).expect(201);

    assertThat(placed.text("/data/order/status")).isEqualTo("completed");
    assertThat(placed.at("/data/paymentIntent").isNull()).isTrue();
  }

  @Test
  void R30_what_cannot_be_ordered_is_refused() {
    api.post("/orders", CHECKOUT).refused(409, "cart_empty");
    COUNTER.inCartOf(buyer, anArtwork().priced("0.40"), 1);
    api.post("/orders", CHECKOUT).refused(409, "amount_too_small");
    COUNTER.filling.clear(buyer.person());
    COUNTER.inCartOf(buyer, anArtwork().in(Category.PAINTING), 1);
    assertThat(
            api.post("/orders", "{}")
                .refused(400, "shipping_address_required")
                .text("/errors/0/field"))
        .isEqualTo("shippingAddress");
    COUNTER.filling.clear(buyer.person());
    Artwork gone = COUNTER.inCartOf(buyer, anArtwork(), 1);
    gone.archive();
    String line = COUNTER.carts.of(buyer.person()).getLast().id().value().toString();
    assertThat(
            api.post("/orders", CHECKOUT)
                .refused(409, "cart_item_unavailable")
                .text("/errors/0/field"))
        .isEqualTo("cart.items[%s]".formatted(line));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"shippingAddress\":{}}",
        "{\"shippingAddress\":{\"fullName\":\" \",\"address\":\"a\",\"city\":\"c\",\"country\":\"USA\"}}",
        "{\"shippingAddress\":{\"fullName\":\"n\",\"address\":\"a\",\"city\":\"c\\u0000\",\"country\":\"USA\"}}",
        "{\"shippingAddress\":5}",
        "{\"paymentMethodId\":5}",
        "{\"notes\":[]}",
        "[]",
        "nonsense",
        ""
      })
  void R2_a_checkout_that_makes_no_sense_is_refused(String body) {
    COUNTER.inCartOf(buyer, anArtwork(), 1);
    api.careless().post("/orders", body).expect(400);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "status=paid",
        "page=0",
        "page=1000000000000",
        "limit=101",
        "cursor=rubbish",
        "page=a"
      })
  void R3_a_list_that_makes_no_sense_is_refused(String query) {
    api.careless().get("/orders?" + query).expect(400);
  }

  private static void pay(Answer placed) {
    COUNTER.pay(new OrderId(UUID.fromString(placed.text("/data/order/id"))));
  }
}
