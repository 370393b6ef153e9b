package com.onlyarts.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.onlyarts.bootstrap.ApiUsers.Person;
import com.onlyarts.kernel.rest.ApiClient.Answer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** R4: a currency without minor units, from the price to the ledger, and what follows from it. */
class SellingInYenIT {
  private static final Duration SOON = Duration.ofSeconds(30);

  @TempDir private static Path folder;

  @Test
  void R4_yen_are_whole_from_the_price_to_the_books_which_keep_them() {
    try (ServiceProcess service =
        ServiceProcess.started(
            ServiceProcess.freePort(), folder, Map.of("ONLYARTS_CURRENCY", "JPY"))) {
      Person artist = ApiUsers.anArtist(service.api());
      Person buyer = ApiUsers.aBuyer(service.api());
      artist
          .api()
          .post(
              "/artworks",
              "{\"title\":\"x\",\"imageUrl\":\"cloudinary-url\",\"price\":10.50,\"category\":\"digital\"}")
          .refused(400, "invalid_request");

      JsonNode paid = bought(buyer, artist.publishes("Wave", "1500", "digital"));
      JsonNode odd = bought(buyer, artist.publishes("Odd", "1555", "digital"));

      assertThat(paid.at("/total").decimalValue()).isEqualByComparingTo("1650");
      assertThat(paid.at("/currency").asText()).isEqualTo("JPY");
      assertThat(odd.at("/total").decimalValue()).as("155.5 of tax").isEqualByComparingTo("1711");
      JsonNode charged =
          buyer
              .api()
              .get("/payments/" + paid.at("/payment/paymentIntentId").asText())
              .expect(200)
              .at("/data/payment");
      assertThat(charged.at("/amount").decimalValue()).isEqualByComparingTo("1650");
      assertThat(
              artist
                  .api()
                  .get("/orders/sales")
                  .expect(200)
                  .at("/data/summary/totalEarnings")
                  .decimalValue())
          .as("150 and 156 of fees")
          .isEqualByComparingTo("2749");
    }
    try (ServiceProcess refused =
        ServiceProcess.launched(ServiceProcess.freePort(), folder, Map.of())) {
      assertThat(refused.exitWithin(SOON)).as(refused.output()).isEqualTo(1);
      assertThat(refused.output())
          .contains("ONLYARTS_CURRENCY is USD, and what is booked in this database is in JPY.");
    }
  }

  private static JsonNode bought(Person buyer, String work) {
    buyer.putsInCart(work).expect(201);
    Answer order = buyer.checksOut().expect(201);
    buyer.pays(order).expect(200);
    return buyer.api().get("/orders/" + order.text("/data/order/id")).expect(200).at("/data/order");
  }
}
