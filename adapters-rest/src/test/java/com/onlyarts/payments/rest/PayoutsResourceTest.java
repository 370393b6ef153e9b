package com.onlyarts.payments.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.identity.api.Caller;
import com.onlyarts.identity.api.Callers;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.identity.domain.Role;
import com.onlyarts.identity.domain.SessionId;
import com.onlyarts.kernel.rest.ApiClient;
import com.onlyarts.kernel.rest.ApiClient.Answer;
import com.onlyarts.kernel.rest.RestService;
import com.onlyarts.payments.application.PayingFixture;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PayoutsResourceTest {
  private static final PayingFixture PRODUCTION = new PayingFixture();

  @RegisterExtension
  static final RestService SERVICE =
      RestService.ofAll(
          callers ->
              List.of(
                  new PayoutsResource(
                      PRODUCTION.opening,
                      PRODUCTION.requesting,
                      PRODUCTION.grantingPayouts,
                      PRODUCTION.reviewingPayouts,
                      Currency.getInstance("USD"),
                      callers),
                  new SandboxResource(PRODUCTION.playing)));

  private final ApiClient artist = as(new Caller(PRODUCTION.artist, SessionId.next(), Role.ARTIST));

  @Test
  void R38_an_artist_sets_up_payouts_is_paid_out_and_sees_it() {
    PRODUCTION.earned();
    assertThat(artist.get("/payouts/account").expect(200).at("/data/account/opened").asBoolean())
        .isFalse();
    artist.post("/payouts", "{}").refused(409, "payouts_not_set_up");
    forSomebody().refused(404, "payout_account_not_found");
    assertThat(artist.post("/payouts/onboarding").expect(201).text("/data/onboarding/url"))
        .contains("acct_" + PRODUCTION.artist.value());
    SERVICE
        .api()
        .get("/sandbox/accounts/acct_%s/onboarding".formatted(PRODUCTION.artist.value()))
        .expect(200);
    assertThat(artist.get("/payouts/account").expect(200).at("/data/account/ready").asBoolean())
        .isTrue();

    artist.post("/payouts", "{\"amount\":450.01}").refused(409, "payout_exceeds_available");
    Answer part = artist.post("/payouts", "{\"amount\":50.00}").expect(201);
    assertThat(part.text("/message")).isEqualTo("Payout requested");
    assertThat(part.text("/data/payout/status")).isEqualTo("in_transit");
    assertThat(artist.post("/payouts").expect(201).response().body()).contains("\"amount\":400.00");
    artist.post("/payouts").refused(409, "nothing_to_pay_out");

    Answer page = artist.get("/payouts?limit=1").expect(200);
    assertThat(page.at("/data/pagination/total").asInt()).isEqualTo(2);
    Answer next =
        artist
            .get("/payouts?limit=1&cursor=" + page.text("/data/pagination/nextCursor"))
            .expect(200);
    assertThat(next.text("/data/payouts/0/id")).isEqualTo(part.text("/data/payout/id"));
    String path = "/payouts/" + part.text("/data/payout/id");
    assertThat(artist.get(path).expect(200).at("/data/payout/artistId").isMissingNode()).isTrue();
    as(new Caller(PersonId.next(), SessionId.next(), Role.ARTIST))
        .get(path)
        .refused(404, "payout_not_found");
    forSomebody().refused(409, "nothing_to_pay_out");
    PRODUCTION.earned();
    Answer theirs = forSomebody().expect(201);
    assertThat(theirs.text("/data/payout/artistId"))
        .isEqualTo(PRODUCTION.artist.value().toString());
    assertThat(theirs.response().body()).contains("\"amount\":450.00");
    assertThat(PRODUCTION.audit.deeds().getLast().act()).isEqualTo("payments.pay-out");
    Answer every = as(Callers.anAdmin()).get("/admin/payouts?status=in_transit").expect(200);
    assertThat(every.text("/data/payouts/0/artistId"))
        .isEqualTo(PRODUCTION.artist.value().toString());
    assertThat(
            as(Callers.anAdmin())
                .get("/admin/payouts?status=failed")
                .expect(200)
                .at("/data/payouts"))
        .isEmpty();
  }

  @Test
  void whoever_may_not_is_told_so() {
    SERVICE.api().get("/payouts").refused(401, "unauthorized");
    as(Callers.aUser()).get("/payouts").refused(403, "forbidden");
    artist.get("/admin/payouts").refused(403, "forbidden");
    artist
        .post(
            "/admin/users/%s/payouts".formatted(PRODUCTION.artist.value()), "{\"reason\":\"Mine\"}")
        .refused(403, "forbidden");
    artist.careless().post("/payouts", "{\"amount\":0.99}").expect(400);
    SERVICE
        .api()
        .get("/sandbox/accounts/acct_nobodys/onboarding")
        .refused(404, "payout_account_not_found");
  }

  private static Answer forSomebody() {
    return as(Callers.anAdmin())
        .post(
            "/admin/users/%s/payouts".formatted(PRODUCTION.artist.value()),
            "{\"reason\":\"Suspended for good\"}");
  }

  private static ApiClient as(Caller caller) {
    return SERVICE.api().as(RestService.token(caller));
  }
}
