package com.onlyarts.payments.rest;

import static com.onlyarts.payments.domain.PaymentFixture.usd;
import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.identity.api.Callers;
import com.onlyarts.kernel.rest.ApiClient;
import com.onlyarts.kernel.rest.ApiClient.Answer;
import com.onlyarts.kernel.rest.RestService;
import com.onlyarts.payments.application.PayingFixture;
import com.onlyarts.payments.domain.Tier;
import com.onlyarts.payments.domain.TierPrice;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SubscriptionsResourceTest {
  private static final PayingFixture PRODUCTION = new PayingFixture();
  private static final List<TierPrice> PLANS =
      List.of(new TierPrice(Tier.PREMIUM, usd("9.00")), new TierPrice(Tier.PRO, usd("19.00")));
  private static final String PREMIUM =
      "{\"tier\":\"premium\",\"paymentMethodId\":\"pm_card_visa\"}";

  @RegisterExtension
  static final RestService SERVICE =
      RestService.of(callers -> new SubscriptionsResource(PRODUCTION.subscribing, PLANS, callers));

  private final ApiClient ada = SERVICE.api().as(RestService.token(Callers.aUser()));

  @Test
  void somebody_sees_the_plans_subscribes_changes_stops_and_thinks_better_of_it() {
    assertThat(SERVICE.api().get("/subscriptions/plans").expect(200).at("/data/plans")).hasSize(2);
    ada.get("/subscriptions/me").refused(404, "subscription_not_found");

    Answer subscribed = ada.post("/subscriptions", PREMIUM).expect(201);
    assertThat(subscribed.text("/message")).isEqualTo("Subscription created");
    assertThat(subscribed.text("/data/subscription/status")).isEqualTo("active");
    ada.post("/subscriptions", PREMIUM).refused(409, "already_subscribed");
    assertThat(
            ada.put("/subscriptions/me", "{\"tier\":\"pro\"}")
                .expect(200)
                .text("/data/subscription/tier"))
        .isEqualTo("pro");
    assertThat(
            ada.put("/subscriptions/me", "{\"tier\":\"premium\"}")
                .expect(200)
                .text("/data/subscription/nextTier"))
        .isEqualTo("premium");
    assertThat(
            ada.delete("/subscriptions/me")
                .expect(200)
                .at("/data/subscription/cancelAtPeriodEnd")
                .asBoolean())
        .isTrue();
    assertThat(
            ada.post("/subscriptions/me/resume")
                .expect(200)
                .at("/data/subscription/cancelAtPeriodEnd")
                .asBoolean())
        .isFalse();
    assertThat(
            ada.get("/subscriptions/me")
                .expect(200)
                .at("/data/subscription/clientSecret")
                .isMissingNode())
        .isTrue();
  }

  @Test
  void one_that_needs_the_customer_answers_a_client_secret() {
    ApiClient bob = SERVICE.api().as(RestService.token(Callers.aUser()));

    Answer incomplete =
        bob.post("/subscriptions", "{\"tier\":\"pro\",\"paymentMethodId\":\"pm_asks\"}")
            .expect(201);

    assertThat(incomplete.text("/data/subscription/status")).isEqualTo("incomplete");
    assertThat(incomplete.text("/data/subscription/clientSecret")).isEqualTo("pi_1_secret_1");
    bob.put("/subscriptions/me", "{\"tier\":\"premium\"}")
        .refused(409, "subscription_not_changeable");
    bob.careless()
        .post("/subscriptions", "{\"tier\":\"free\",\"paymentMethodId\":\"pm_card_visa\"}")
        .expect(400);
    SERVICE.api().get("/subscriptions/me").refused(401, "unauthorized");
  }
}
