package com.onlyarts.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.onlyarts.bootstrap.ApiUsers.Person;
import com.onlyarts.kernel.rest.ApiClient.Answer;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The main job of the service, from registration to the ledger, as a stranger would walk it. */
class BuyingAnArtworkJourneyIT {
  @RegisterExtension static final RunningService SERVICE = RunningService.with();

  private final Person artist = ApiUsers.anArtist(SERVICE.api());
  private final Person buyer = ApiUsers.aBuyer(SERVICE.api());

  @Test
  void an_artist_publishes_a_buyer_pays_and_every_number_agrees() {
    String work = artist.publishes("Digital Sunset", "500.00", "digital");
    finds(work);
    assertThat(
            buyer
                .api()
                .post("/artworks/%s/favorite".formatted(work))
                .expect(200)
                .at("/data/favoritesCount")
                .asInt())
        .isEqualTo(1);
    buyer
        .api()
        .post("/artworks/%s/comments".formatted(work), "{\"content\":\"Amazing work!\"}")
        .expect(201);

    Answer cart = buyer.putsInCart(work).expect(201);
    assertThat(cart.status()).isEqualTo(201);
    JsonNode summary = buyer.api().get("/cart").expect(200).at("/data/cart/summary");
    assertMoney(summary, "subtotal", "500.00");
    assertMoney(summary, "tax", "50.00");
    assertMoney(summary, "total", "550.00");

    Answer order = buyer.checksOut().expect(201);
    assertThat(order.text("/data/order/orderNumber")).matches("OA-\\d{8}-\\d{3,}");
    assertThat(order.text("/data/order/status")).isEqualTo("pending");
    assertThat(order.text("/data/paymentIntent/clientSecret")).isNotBlank();
    buyer.pays(order).expect(200);

    JsonNode paid =
        buyer.api().get("/orders/" + order.text("/data/order/id")).expect(200).at("/data/order");
    assertThat(paid.at("/status").asText()).isEqualTo("completed");
    assertMoney(paid, "total", "550.00");

    Answer sales = artist.api().get("/orders/sales").expect(200);
    assertMoney(sales.at("/data/sales/0"), "price", "500.00");
    assertMoney(sales.at("/data/sales/0"), "sellerEarnings", "450.00");
    assertThat(sales.at("/data/sales/0/commissionRate").decimalValue()).isEqualByComparingTo("10");
    assertMoney(sales.at("/data/summary"), "totalSales", "500.00");
    assertMoney(sales.at("/data/summary"), "totalEarnings", "450.00");
    assertMoney(sales.at("/data/summary"), "pendingEarnings", "450.00");
    assertMoney(
        artist.api().get("/auth/me").expect(200).at("/data/user"), "totalEarnings", "450.00");
    assertLedgerBalances();
  }

  @Test
  void a_declined_card_leaves_the_order_open_and_another_card_pays_it() {
    String work = artist.publishes("Ebb", "120.00", "painting");
    buyer.putsInCart(work).expect(201);
    Answer order = buyer.checksOut().expect(201);

    Answer declined = buyer.pays(order, "pm_card_chargeDeclined");
    assertThat(declined.status()).isEqualTo(409);
    assertThat(
            buyer.api().get("/orders/" + order.text("/data/order/id")).text("/data/order/status"))
        .isEqualTo("pending");
    buyer.pays(order).expect(200);

    assertThat(
            buyer.api().get("/orders/" + order.text("/data/order/id")).text("/data/order/status"))
        .as("physical: not yet shipped")
        .isEqualTo("processing");
    String sale = artist.api().get("/orders/sales").text("/data/sales/0/id");
    artist
        .api()
        .post(
            "/orders/sales/%s/fulfil".formatted(sale),
            "{\"trackingNumber\":\"1Z999\",\"carrier\":\"UPS\"}")
        .expect(200);
    assertThat(
            buyer.api().get("/orders/" + order.text("/data/order/id")).text("/data/order/status"))
        .isEqualTo("completed");
    assertThat(SERVICE.api().get("/artworks/" + work).text("/data/artwork/status"))
        .isEqualTo("sold");
    assertLedgerBalances();
  }

  @Test
  void R37_an_admin_refunds_in_two_parts_and_nothing_is_left_or_lost() {
    String work = artist.publishes("Flood", "500.00", "digital");
    buyer.putsInCart(work).expect(201);
    Answer order = buyer.checksOut().expect(201);
    buyer.pays(order).expect(200);
    Person admin = ApiUsers.theAdmin(SERVICE.api());
    String payment =
        buyer.api().get("/orders/" + order.text("/data/order/id")).text("/data/order/payment/id");

    admin
        .api()
        .post(
            "/admin/payments/%s/refunds".formatted(payment),
            "{\"amount\":100.01,\"reason\":\"damaged\"}")
        .expect(201);
    assertThat(
            buyer.api().get("/orders/" + order.text("/data/order/id")).text("/data/order/status"))
        .isEqualTo("completed");
    admin
        .api()
        .post("/admin/payments/%s/refunds".formatted(payment), "{\"reason\":\"the rest\"}")
        .expect(201);

    assertThat(
            buyer.api().get("/orders/" + order.text("/data/order/id")).text("/data/order/status"))
        .isEqualTo("refunded");
    admin
        .api()
        .post("/admin/payments/%s/refunds".formatted(payment), "{\"reason\":\"again\"}")
        .expect(409);
    assertMoney(artist.api().get("/auth/me").expect(200).at("/data/user"), "totalEarnings", "0.00");
    assertMoney(
        artist.api().get("/earnings/balance").expect(200).at("/data/balance"), "pending", "0.00");
    assertLedgerBalances();
  }

  private void finds(String work) {
    JsonNode found =
        SERVICE
            .api()
            .get(
                "/artworks?q=sunset&category=digital&tags=landscape,sunset&sort=createdAt&order=desc")
            .expect(200)
            .at("/data/artworks");
    assertThat(found.findValuesAsText("id")).contains(work);
    assertThat(
            SERVICE
                .api()
                .get("/artworks/" + work)
                .expect(200)
                .at("/data/artwork/viewsCount")
                .asInt())
        .isEqualTo(1);
  }

  private static void assertMoney(JsonNode parent, String member, String amount) {
    assertThat(parent.path(member).decimalValue())
        .as("%s in %s", member, parent)
        .isEqualByComparingTo(new BigDecimal(amount));
  }

  private static void assertLedgerBalances() {
    BigDecimal sum =
        SERVICE
            .database()
            .jdbi()
            .withHandle(
                h ->
                    h.createQuery("SELECT coalesce(sum(amount), 0) FROM ledger_postings")
                        .mapTo(BigDecimal.class)
                        .one());
    assertThat(sum).isEqualByComparingTo("0");
    int lopsided =
        SERVICE
            .database()
            .jdbi()
            .withHandle(
                h ->
                    h.createQuery(
                            """
                            SELECT count(*)
                            FROM (SELECT entry_id FROM ledger_postings GROUP BY entry_id HAVING sum(amount) <> 0) AS lopsided
                            """)
                        .mapTo(int.class)
                        .one());
    assertThat(lopsided).isZero();
  }
}
