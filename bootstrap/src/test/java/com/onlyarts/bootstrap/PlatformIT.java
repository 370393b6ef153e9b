package com.onlyarts.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.onlyarts.bootstrap.ApiUsers.Person;
import com.onlyarts.contract.Contract;
import com.onlyarts.kernel.rest.ApiClient;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the platform says of its terms is what it does, whatever it was set to. */
class PlatformIT {
  @RegisterExtension
  static final RunningService SERVICE =
      RunningService.with(
          "ONLYARTS_CURRENCY", "EUR",
          "ONLYARTS_TAX_RATE", "0.19",
          "ONLYARTS_COMMISSION_RATE", "12.5",
          "ONLYARTS_PASSWORD_MIN", "12",
          "ONLYARTS_SOFT_CLOSE_SECONDS", "45",
          "ONLYARTS_PRICE_PRO", "23.00",
          "AFTERSHIP_WEBHOOK_SECRET", "a secret of a test");

  private static final String LONG = "a quiet green harbour in the rain";

  private final ApiClient api = SERVICE.api();
  private final JsonNode platform = api.get("/platform").expect(200).at("/data/platform");

  @Test
  void the_settings_are_what_it_says() {
    assertThat(platform.at("/currency").asText()).isEqualTo("EUR");
    assertThat(platform.at("/taxRate").decimalValue()).isEqualByComparingTo("0.19");
    assertThat(platform.at("/commissionRate").decimalValue()).isEqualByComparingTo("12.5");
    assertThat(platform.at("/limits/passwordLength").asInt()).isEqualTo(12);
    assertThat(platform.at("/limits/requestsPerMinute").isMissingNode()).isTrue();
    assertThat(platform.at("/auctions/softCloseSeconds").asInt()).isEqualTo(45);
    assertThat(platform.at("/tiers/2/tier").asText()).isEqualTo("pro");
    assertThat(platform.at("/tiers/2/monthlyPrice").decimalValue()).isEqualByComparingTo("23");
    assertThat(platform.at("/contractVersion").asText()).isEqualTo(Contract.bundled().version());
    assertThat(platform.at("/providers/payments").asText()).isEqualTo("sandbox");
    assertThat(platform.at("/providers/parcels").asText()).isEqualTo("aftership");
    assertThat(platform.at("/signInMethods/0").asText()).isEqualTo("password");
  }

  @Test
  void an_order_comes_to_what_can_be_reckoned_from_it() {
    String work = ApiUsers.anArtist(api).publishes("Tide", "100.00", "digital");
    Person buyer = ApiUsers.aBuyer(api);
    buyer.putsInCart(work).expect(201);
    JsonNode cart = buyer.api().get("/cart").expect(200).at("/data/cart/summary");

    assertThat(cart.at("/currency").asText()).isEqualTo(platform.at("/currency").asText());
    assertThat(cart.at("/tax").decimalValue())
        .isEqualByComparingTo(
            platform.at("/taxRate").decimalValue().multiply(new BigDecimal("100.00")));
  }

  @Test
  void the_least_password_is_the_one_that_is_taken() {
    int least = platform.at("/limits/passwordLength").asInt();

    register("lena", LONG.substring(0, least - 1)).refused(400, "weak_password");
    register("lena", LONG.substring(0, least)).expect(201);
  }

  @Test
  void R71_steps_of_bids_go_from_the_smallest_to_the_one_without_an_end() {
    JsonNode first = platform.at("/auctions/bidSteps/0");
    JsonNode last = platform.at("/auctions/bidSteps/7");

    assertThat(first.at("/below").decimalValue()).isEqualByComparingTo("1.00");
    assertThat(first.at("/step").decimalValue()).isEqualByComparingTo("0.05");
    assertThat(last.at("/below").isMissingNode()).isTrue();
    assertThat(last.at("/step").decimalValue()).isEqualByComparingTo("50.00");
  }

  private ApiClient.Answer register(String name, String password) {
    return api.post(
        "/auth/register",
        "{\"username\":\"%s\",\"email\":\"%s@example.com\",\"password\":\"%s\"}"
            .formatted(name, name, password));
  }
}
