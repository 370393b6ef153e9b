package com.onlyarts.kernel.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.kernel.Money;
import com.onlyarts.kernel.rest.ApiClient.Answer;
import com.onlyarts.kernel.rest.PlatformTerms.Auctions;
import com.onlyarts.kernel.rest.PlatformTerms.Charges;
import com.onlyarts.kernel.rest.PlatformTerms.Deadlines;
import com.onlyarts.kernel.rest.PlatformTerms.Files;
import com.onlyarts.kernel.rest.PlatformTerms.Limits;
import com.onlyarts.kernel.rest.PlatformTerms.Pictures;
import com.onlyarts.kernel.rest.PlatformTerms.Providers;
import com.onlyarts.kernel.rest.PlatformTerms.Step;
import com.onlyarts.kernel.rest.PlatformTerms.TierTerms;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PlatformResourceTest {
  private static final Currency USD = Currency.getInstance("USD");
  private static final PlatformTerms TERMS =
      new PlatformTerms(
          "1.2.0",
          USD,
          new BigDecimal("0.10"),
          new BigDecimal("12.5"),
          new Limits(
              new Charges(usd("0.50"), usd("999999.99"), usd("1.00")),
              9,
              OptionalInt.of(600),
              99,
              new Pictures(10, 20, 30),
              new Files(40, 5, 60)),
          new Deadlines(
              Duration.ofMinutes(15),
              Duration.ofDays(2),
              Duration.ofDays(1),
              Duration.ofMinutes(30),
              Duration.ofDays(14),
              Duration.ofDays(180)),
          List.of(new TierTerms("free", usd("0.00"), 70), new TierTerms("pro", usd("19.00"), 80)),
          new Auctions(
              Duration.ofSeconds(10),
              Duration.ofMinutes(30),
              3,
              List.of(
                  new Step(Optional.of(usd("1.00")), usd("0.05")),
                  new Step(Optional.empty(), usd("50.00")))),
          new Providers("stripe", "cloudinary", "resend", Optional.empty()),
          List.of("password"));

  @RegisterExtension
  static final RestService SERVICE = RestService.of(_ -> new PlatformResource(TERMS));

  @Test
  void anybody_reads_the_terms() {
    Answer answer = SERVICE.api().get("/platform").expect(200);

    assertThat(answer.response().body())
        .contains("\"currency\":\"USD\",\"taxRate\":0.10,\"commissionRate\":12.5,")
        .contains("\"smallestCharge\":0.50,\"largestCharge\":999999.99,\"smallestPayout\":1.00,")
        .contains("\"passwordLength\":9,\"requestsPerMinute\":600,")
        .contains("\"orderPaymentMinutes\":15,\"lotPaymentMinutes\":2880,")
        .contains("\"bidSteps\":[{\"below\":1.00,\"step\":0.05},{\"step\":50.00}]")
        .contains("{\"tier\":\"pro\",\"monthlyPrice\":19.00,\"storageBytes\":80}")
        .contains("\"signInMethods\":[\"password\"]")
        .doesNotContain("parcels");
  }

  @Test
  void they_may_be_kept_for_a_moment() {
    Answer answer = SERVICE.api().get("/platform").expect(200);

    assertThat(answer.response().headers().firstValue("Cache-Control"))
        .contains("public, max-age=5, stale-while-revalidate=10");
    String tag = answer.response().headers().firstValue("ETag").orElseThrow();
    SERVICE.api().with("If-None-Match", tag).get("/platform").expect(304);
  }

  private static Money usd(String amount) {
    return Money.of(amount, USD);
  }
}
