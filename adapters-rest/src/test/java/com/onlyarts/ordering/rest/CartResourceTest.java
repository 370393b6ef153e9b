package com.onlyarts.ordering.rest;

import static com.onlyarts.catalog.domain.ArtworkFixture.anArtwork;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.onlyarts.catalog.domain.Artwork;
import com.onlyarts.catalog.domain.ArtworkId;
import com.onlyarts.catalog.domain.Category;
import com.onlyarts.catalog.domain.Hold;
import com.onlyarts.catalog.domain.LicenceKind;
import com.onlyarts.identity.api.Caller;
import com.onlyarts.identity.api.Callers;
import com.onlyarts.kernel.rest.ApiClient;
import com.onlyarts.kernel.rest.ApiClient.Answer;
import com.onlyarts.kernel.rest.RestService;
import com.onlyarts.ordering.application.OrderingFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CartResourceTest {
  private static final OrderingFixture COUNTER = new OrderingFixture();

  @RegisterExtension
  static final RestService SERVICE =
      RestService.of(callers -> new CartResource(COUNTER.filling, callers));

  private final Caller buyer = Callers.aUser();
  private final ApiClient api = SERVICE.api().as(RestService.token(buyer));

  @Test
  void R31_the_documents_own_cart() {
    Artwork work = COUNTER.offers.show(anArtwork().titled("Digital Sunset").priced("500.00"));

    Answer added = api.post("/cart/items", item(work.id(), "1")).expect(201);
    Answer cart = api.get("/cart").expect(200);

    assertThat(added.text("/message")).isEqualTo("Item added to cart");
    assertThat(added.at("/data/cartItem")).isEqualTo(cart.at("/data/cart/items/0"));
    assertThat(added.at("/data/cart")).isEqualTo(cart.at("/data/cart/summary"));
    assertThat(cart.response().body())
        .contains(
            "\"subtotal\":500.00,\"tax\":50.00,\"shipping\":0.00,\"total\":550.00,\"currency\":\"USD\"")
        .doesNotContain("\"message\"");
    JsonNode line = cart.at("/data/cart/items/0");
    assertThat(line.at("/artwork/title").asText()).isEqualTo("Digital Sunset");
    assertThat(line.at("/available").asBoolean()).isTrue();
    assertThat(line.at("/addedAt").asText()).endsWith("Z");
  }

  @Test
  void a_quantity_may_be_left_out_and_changed_to_two_for_a_digital_work() {
    Artwork work = COUNTER.offers.show(anArtwork());
    Answer added =
        api.post("/cart/items", "{\"artworkId\":\"%s\"}".formatted(work.id().value())).expect(201);
    String line = "/cart/items/" + added.text("/data/cartItem/id");
    assertThat(added.at("/data/cartItem/quantity").asInt()).isEqualTo(1);

    Answer changed = api.put(line, "{\"quantity\":2}").expect(200);

    assertThat(changed.text("/message")).isEqualTo("Cart item updated");
    assertThat(changed.at("/data/cart/itemsCount").asInt()).isEqualTo(2);
    assertThat(api.delete(line).expect(200).text("/message")).isEqualTo("Item removed from cart");
    api.delete(line).refused(404, "cart_item_not_found");
    api.put(line, "{\"quantity\":2}").refused(404, "cart_item_not_found");
  }

  @Test
  void R128_a_work_is_bought_under_the_licence_one_says() {
    Artwork work = COUNTER.offers.show(anArtwork().priced("500.00"));
    COUNTER.offers.sellUnder(work, LicenceKind.COMMERCIAL, "1200.00");
    COUNTER.offers.sellUnder(work, LicenceKind.EXCLUSIVE, "9000.00");
    Answer added = api.post("/cart/items", under(work, "commercial")).expect(201);
    String line = "/cart/items/" + added.text("/data/cartItem/id");

    assertThat(added.text("/data/cartItem/licence")).isEqualTo("commercial");
    assertThat(added.response().body()).contains("\"price\":1200.00");
    api.post("/cart/items", under(work, "personal")).refused(409, "licence_differs");
    api.put(line, "{\"quantity\":1,\"licence\":\"extended\"}").refused(409, "licence_not_offered");
    api.put(line, "{\"quantity\":2,\"licence\":\"exclusive\"}").refused(409, "not_enough_copies");
    Answer alone = api.put(line, "{\"quantity\":1,\"licence\":\"exclusive\"}").expect(200);
    assertThat(alone.text("/data/cartItem/licence")).isEqualTo("exclusive");
  }

  @Test
  void R128_what_somebody_has_a_copy_of_is_nobodys_alone() {
    Artwork work = COUNTER.offers.show(anArtwork());
    COUNTER.offers.sellUnder(work, LicenceKind.EXCLUSIVE, "9000.00");
    Hold copy = new Hold(work.id(), 1, Hold.State.HELD);
    work.hold(copy);
    work.sell(copy);

    api.post("/cart/items", under(work, "exclusive")).refused(409, "exclusive_not_possible");
    api.post("/cart/items", under(work, "commercial")).refused(409, "licence_not_offered");
  }

  private static String under(Artwork work, String licence) {
    return "{\"artworkId\":\"%s\",\"licence\":\"%s\"}".formatted(work.id().value(), licence);
  }

  @Test
  void an_emptied_cart_answers_null() {
    assertThat(api.delete("/cart").expect(200).response().body())
        .contains("\"message\":\"Cart cleared successfully\"")
        .contains("\"data\":null");
  }

  @Test
  void R30_what_cannot_be_bought_is_refused() {
    Artwork own = COUNTER.offers.show(anArtwork().by(buyer.person()));
    Artwork keepsake = COUNTER.offers.show(anArtwork().notForSale());
    Artwork painting = COUNTER.offers.show(anArtwork().in(Category.PAINTING));

    api.post("/cart/items", item(own.id(), "1")).refused(403, "own_artwork");
    api.post("/cart/items", item(ArtworkId.next(), "1")).refused(404, "artwork_not_found");
    api.post("/cart/items", item(keepsake.id(), "1")).refused(409, "artwork_unavailable");
    api.post("/cart/items", item(painting.id(), "2")).refused(409, "not_enough_copies");
    Artwork sold = COUNTER.offers.show(anArtwork().in(Category.PAINTING));
    Hold last = new Hold(sold.id(), 1, Hold.State.HELD);
    sold.hold(last);
    sold.sell(last);
    api.post("/cart/items", item(sold.id(), "1")).refused(409, "artwork_sold");
    Artwork work = COUNTER.offers.show(anArtwork());
    api.post("/cart/items", item(work.id(), "99")).expect(201);
    api.post("/cart/items", item(work.id(), "1")).refused(409, "quantity_out_of_range");
  }

  @Test
  void R30_a_line_does_not_grow_beyond_the_copies_there_are() {
    Artwork painting = COUNTER.offers.show(anArtwork().in(Category.PAINTING));
    String line =
        api.post("/cart/items", item(painting.id(), "1")).expect(201).text("/data/cartItem/id");

    api.put("/cart/items/" + line, "{\"quantity\":2}").refused(409, "not_enough_copies");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "100", "1.5", "\"1\"", "1e400", "99999999999", "true", "[]"})
  void R30_a_quantity_that_makes_no_sense_is_refused(String quantity) {
    Artwork work = COUNTER.offers.show(anArtwork());

    Answer answer = api.careless().post("/cart/items", item(work.id(), quantity)).expect(400);

    assertThat(answer.text("/errors/0/field")).isEqualTo("quantity");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"artworkId\":null}",
        "{\"artworkId\":\"1\"}",
        "{\"artworkId\":5}",
        "[]",
        ""
      })
  void R2_a_work_that_is_not_named_is_refused(String body) {
    api.careless().post("/cart/items", body).expect(400);
  }

  @Test
  void R2_a_cart_needs_somebody() {
    SERVICE.api().get("/cart").refused(401, "unauthorized");
  }

  private static String item(ArtworkId artwork, String quantity) {
    return "{\"artworkId\":\"%s\",\"quantity\":%s}".formatted(artwork.value(), quantity);
  }
}
