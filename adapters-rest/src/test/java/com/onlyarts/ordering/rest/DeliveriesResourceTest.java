package com.onlyarts.ordering.rest;

import static com.onlyarts.catalog.domain.ArtworkFixture.anArtwork;
import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.catalog.domain.Category;
import com.onlyarts.identity.api.Caller;
import com.onlyarts.identity.api.Callers;
import com.onlyarts.kernel.rest.ApiClient;
import com.onlyarts.kernel.rest.ApiClient.Answer;
import com.onlyarts.kernel.rest.RestService;
import com.onlyarts.ordering.application.OrderingFixture;
import com.onlyarts.ordering.domain.Dispatch;
import com.onlyarts.ordering.domain.OrderId;
import com.onlyarts.ordering.domain.OrderLineId;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What becomes of a painting that is paid, in the contract's words. */
class DeliveriesResourceTest {
  private static final OrderingFixture COUNTER = new OrderingFixture();

  @RegisterExtension
  static final RestService SERVICE =
      RestService.of(
          callers ->
              new DeliveriesResource(
                  COUNTER.receiving,
                  COUNTER.refundingSales,
                  COUNTER.reviewingOrders,
                  COUNTER.reviewingSales,
                  callers));

  private final Caller buyer = Callers.aUser();
  private final Caller artist = Callers.anArtist();
  private final ApiClient api = SERVICE.api().as(RestService.token(buyer));
  private final ApiClient studio = SERVICE.api().as(RestService.token(artist));
  private OrderLineId line = OrderLineId.next();
  private String order = "";
  private String item = "";
  private String sale = "";

  @BeforeEach
  void a_painting_is_paid() {
    COUNTER.inCartOf(buyer, anArtwork().by(artist.person()).in(Category.PAINTING), 1);
    OrderId id = COUNTER.checkout(buyer).order();
    COUNTER.pay(id);
    line = COUNTER.order(id).lines().getFirst().id();
    order = "/orders/" + id.value();
    item = "%s/items/%s".formatted(order, line.value());
    sale = "/orders/sales/" + line.value();
  }

  @Test
  void R102_a_buyer_says_that_it_has_arrived() {
    api.post(item + "/received").refused(409, "order_item_not_sent");
    COUNTER.fulfilling.fulfil(artist, line, Dispatch.plain());

    Answer received = api.post(item + "/received").expect(200);

    assertThat(received.text("/message")).isEqualTo("Item received");
    assertThat(received.text("/data/order/items/0/state")).isEqualTo("received");
    assertThat(received.at("/data/order/items/0/tracking/untracked").asBoolean()).isTrue();
    assertThat(received.at("/data/order/items/0/receivedAt").isTextual()).isTrue();
    studio.post(item + "/received").refused(404, "order_not_found");
    api.post("%s/items/%s/received".formatted(order, UUID.randomUUID()))
        .refused(404, "order_item_not_found");
  }

  @Test
  void R100_a_buyer_waits_no_longer_for_what_is_late() {
    api.post(item + "/cancel").refused(409, "order_item_not_late");
    COUNTER.clock.advance(Duration.ofDays(7));

    Answer cancelled = api.post(item + "/cancel").expect(200);

    assertThat(cancelled.text("/data/order/items/0/state")).isEqualTo("returned");
    assertThat(cancelled.text("/data/order/items/0/calledOff/reason")).isEqualTo("late");
    studio.post(sale + "/refunds", "{\"reason\":\"Gone\"}").refused(409, "sale_called_off");
  }

  @Test
  void R108_a_buyer_asks_to_cancel_and_the_seller_answers() {
    studio
        .post(sale + "/cancellation/answer", "{\"accept\":false}")
        .refused(409, "cancellation_not_asked");

    Answer asked = api.post(order + "/cancellation").expect(200);
    assertThat(asked.at("/data/order/items/0/cancellation/answerBy").isTextual()).isTrue();
    Answer declined = studio.post(sale + "/cancellation/answer", "{\"accept\":false}").expect(200);

    assertThat(declined.at("/data/sale/cancellation/declinedAt").isTextual()).isTrue();
    api.post(order + "/cancellation").refused(409, "nothing_to_cancel");
    api.post(sale + "/cancellation/answer", "{\"accept\":false}").refused(404, "sale_not_found");
  }

  @Test
  void R108_a_seller_gives_money_back() {
    assertThat(
            studio
                .post(sale + "/refunds", "{\"amount\":5000.00,\"reason\":\"Scratched\"}")
                .refused(409, "refund_exceeds_captured")
                .text("/errors/0/field"))
        .isEqualTo("amount");
    studio.careless().post(sale + "/refunds", "{\"amount\":5.00,\"reason\":\" \"}").expect(400);
    studio.careless().post(sale + "/refunds", "{\"amount\":0.00,\"reason\":\"x\"}").expect(400);

    Answer refunded = studio.post(sale + "/refunds", "{\"reason\":\"It broke\"}").expect(200);

    assertThat(refunded.text("/data/sale/calledOff/reason")).isEqualTo("by_seller");
    COUNTER.clock.advance(Duration.ofDays(181));
    api.post(item + "/cancel").expect(200);
  }
}
