package com.onlyarts.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.bootstrap.ApiUsers.Person;
import com.onlyarts.kernel.rest.ApiClient;
import com.onlyarts.kernel.rest.ApiClient.Answer;
import java.math.BigDecimal;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What becomes of a painting that is paid: sent, received, called off, refunded (R100 to R108). */
class WaitingForAPaintingJourneyIT {
  private static final String BY_POST = "{\"carrier\":\"UPS\",\"trackingNumber\":\"1Z9\"}";
  @RegisterExtension static final RunningService SERVICE = RunningService.with();

  private final ApiClient api = SERVICE.api();
  private final Person artist = ApiUsers.anArtist(api);
  private final Person mira = ApiUsers.aBuyer(api);

  @Test
  void R101_R102_it_is_sent_its_tracking_corrected_and_it_arrives() {
    Bought it = buys();
    Answer sent = artist.api().post(it.sale() + "/fulfil", "{\"untracked\":true}").expect(200);
    assertThat(sent.text("/data/sale/state")).isEqualTo("sent");
    assertThat(sent.at("/data/sale/tracking/untracked").asBoolean()).isTrue();

    artist.api().post(it.sale() + "/fulfil", BY_POST).expect(200);
    Answer order = mira.api().get(it.order()).expect(200);
    assertThat(order.text("/data/order/items/0/tracking/number")).isEqualTo("1Z9");
    assertThat(order.text("/data/order/items/0/shipBy")).isNotBlank();
    mira.hears("New tracking");

    Answer received = mira.api().post(it.item() + "/received").expect(200);
    assertThat(received.text("/data/order/items/0/state")).isEqualTo("received");
    artist.api().post(it.sale() + "/fulfil", "{\"untracked\":true}").refused(409, "sale_received");
    assertThat(column("SELECT available_at <= now() + INTERVAL '2 days' FROM payment_shares", it))
        .isTrue();
    artist.hears("It has arrived");
  }

  @Test
  void R100_what_is_late_is_called_off_by_its_buyer_and_its_copy_is_for_sale_again() {
    String work = artist.publishes("Tide", "80.00", "painting");
    Bought it = buys(work);
    mira.api().post(it.item() + "/received").refused(409, "order_item_not_sent");
    mira.api().post(it.item() + "/cancel").refused(409, "order_item_not_late");
    passes(it, "ship_by", "7 days");

    Answer cancelled = mira.api().post(it.item() + "/cancel").expect(200);

    assertThat(cancelled.text("/data/order/items/0/state")).isEqualTo("returned");
    assertThat(cancelled.text("/data/order/items/0/calledOff/reason")).isEqualTo("late");
    isRefunded(it);
    artist.api().post(it.sale() + "/fulfil", BY_POST).expect(409);
    Wait.until(
        "the painting is for sale again",
        () -> api.get("/artworks/" + work).text("/data/artwork/status").equals("published"));
    artist.hears("Do not send Tide");
  }

  @Test
  void R108_a_buyer_asks_to_cancel_and_the_seller_agrees() {
    Bought it = buys();
    artist
        .api()
        .post(it.sale() + "/cancellation/answer", "{\"accept\":true}")
        .refused(409, "cancellation_not_asked");

    Answer asked = mira.api().post(it.order() + "/cancellation").expect(200);
    assertThat(asked.text("/data/order/items/0/cancellation/answerBy")).isNotBlank();
    artist.hears("The buyer would like to cancel");
    artist.api().post(it.sale() + "/cancellation/answer", "{\"accept\":true}").expect(200);

    isRefunded(it);
    mira.api().post(it.order() + "/cancellation").refused(409, "nothing_to_cancel");
  }

  @Test
  void R108_a_seller_gives_some_back_and_no_more_than_there_is() {
    Bought it = buys();
    artist.api().post(it.sale() + "/fulfil", BY_POST).expect(200);

    refund(it, "8.00").expect(200);

    Wait.until(
        "it has gone back",
        () ->
            mira.api()
                    .get(it.order())
                    .at("/data/order/items/0/refundedAmount")
                    .decimalValue()
                    .compareTo(new BigDecimal("8.00"))
                == 0);
    refund(it, "80.01").refused(409, "refund_exceeds_captured");
    refund(it, "0.00").expect(400);
    assertThat(mira.api().get(it.order()).text("/data/order/items/0/state")).isEqualTo("sent");
  }

  @Test
  void R100_days_of_the_work_stand_on_the_work() {
    String work = artist.publishes("Tide", "80.00", "painting");
    artist.api().put("/artworks/" + work, "{\"processingDays\":30}").expect(200);
    artist.api().careless().put("/artworks/" + work, "{\"processingDays\":61}").expect(400);

    assertThat(api.get("/artworks/" + work).at("/data/artwork/processingDays").asInt())
        .isEqualTo(30);
    Bought it = buys(work);
    assertThat(
            column(
                "SELECT ship_by > now() + INTERVAL '29 days' FROM order_items AS payment_shares",
                it))
        .isTrue();
  }

  @Test
  void R100_what_nobody_moves_on_ends_by_itself() {
    Bought it = buys();
    passes(it, "ship_by", "22 days");
    SERVICE
        .database()
        .jdbi()
        .useHandle(
            handle ->
                handle.execute(
                    "UPDATE orders SET next_step_at = now() WHERE id = ?",
                    UUID.fromString(it.orderId())));

    isRefunded(it);
    assertThat(mira.api().get(it.order()).text("/data/order/items/0/calledOff/reason"))
        .isEqualTo("never_sent");
  }

  private record Bought(String orderId, String line) {
    String order() {
      return "/orders/" + orderId;
    }

    String item() {
      return order() + "/items/" + line;
    }

    String sale() {
      return "/orders/sales/" + line;
    }
  }

  private Bought buys() {
    return buys(artist.publishes("Tide", "80.00", "painting"));
  }

  private Bought buys(String work) {
    mira.putsInCart(work).expect(201);
    Answer order = mira.checksOut().expect(201);
    mira.pays(order).expect(200);
    return new Bought(order.text("/data/order/id"), order.text("/data/order/items/0/id"));
  }

  private Answer refund(Bought it, String amount) {
    return artist
        .api()
        .careless()
        .post(it.sale() + "/refunds", "{\"amount\":%s,\"reason\":\"Scratched\"}".formatted(amount));
  }

  private void passes(Bought it, String column, String time) {
    SERVICE
        .database()
        .jdbi()
        .useHandle(
            handle ->
                handle.execute(
                    "UPDATE order_items SET %s = %s - INTERVAL '%s' WHERE id = ?"
                        .formatted(column, column, time),
                    UUID.fromString(it.line())));
  }

  private boolean column(String query, Bought it) {
    String id = query.contains("order_items") ? "id" : "line_id";
    return SERVICE
        .database()
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .select(query + " WHERE %s = ?".formatted(id), UUID.fromString(it.line()))
                    .mapTo(boolean.class)
                    .one());
  }

  private void isRefunded(Bought it) {
    Wait.until(
        "all of it has gone back",
        () -> mira.api().get(it.order()).text("/data/order/status").equals("refunded"));
  }
}
