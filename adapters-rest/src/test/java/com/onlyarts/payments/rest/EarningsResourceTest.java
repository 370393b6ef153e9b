package com.onlyarts.payments.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.identity.api.Caller;
import com.onlyarts.identity.domain.Role;
import com.onlyarts.identity.domain.SessionId;
import com.onlyarts.kernel.rest.ApiClient;
import com.onlyarts.kernel.rest.ApiClient.Answer;
import com.onlyarts.kernel.rest.RestService;
import com.onlyarts.payments.application.PayingFixture;
import com.onlyarts.payments.domain.PaymentId;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class EarningsResourceTest {
  private static final PayingFixture PRODUCTION = new PayingFixture();

  @RegisterExtension
  static final RestService SERVICE =
      RestService.of(callers -> new EarningsResource(PRODUCTION.earnings, callers));

  private final ApiClient artist =
      SERVICE
          .api()
          .as(RestService.token(new Caller(PRODUCTION.artist, SessionId.next(), Role.ARTIST)));

  @Test
  void R38_a_seller_sees_what_is_pending_and_available_and_every_posting_behind_it() {
    PaymentId first = PRODUCTION.paid();
    PRODUCTION.paid();
    PRODUCTION.collecting.delivered(first, List.of(PRODUCTION.line), PRODUCTION.clock.instant());
    PRODUCTION.clock.advance(Duration.ofDays(7));
    PRODUCTION.releasing.releaseDue(PRODUCTION.job("release"));

    assertThat(artist.get("/earnings/balance").expect(200).response().body())
        .contains(
            "\"pending\":450.00,\"available\":450.00,\"totalEarned\":900.00,\"currency\":\"USD\"");
    Answer page = artist.get("/earnings/postings?limit=3").expect(200);
    assertThat(page.at("/data/postings")).hasSize(3);
    assertThat(page.at("/data/pagination/total").asInt()).isEqualTo(4);
    Answer next =
        artist
            .get("/earnings/postings?limit=3&cursor=" + page.text("/data/pagination/nextCursor"))
            .expect(200);
    assertThat(next.text("/data/postings/0/kind")).isEqualTo("sale");
    assertThat(next.text("/data/postings/0/balance")).isEqualTo("pending");
    assertThat(next.text("/data/postings/0/description"))
        .isEqualTo("Sale of Order OA-20260301-001");
  }

  @Test
  void R3_a_cursor_of_ones_own_making_is_400() {
    artist.get("/earnings/postings?cursor=YQ").refused(400, "invalid_cursor");
    SERVICE.api().get("/earnings/balance").refused(401, "unauthorized");
  }
}
