package com.onlyarts.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.bootstrap.ApiUsers.Person;
import com.onlyarts.kernel.rest.ApiClient.Answer;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Somebody subscribes, wants more, and stops, as a stranger would walk it; the account and the
 * ledger follow.
 */
class SubscribingJourneyIT {
  @RegisterExtension static final RunningService SERVICE = RunningService.with();

  private final Person ada = ApiUsers.aBuyer(SERVICE.api());

  @Test
  void the_tier_follows_the_payment_and_every_invoice_is_income_once() {
    BigDecimal before = income();
    assertThat(subscribes("premium", "pm_card_visa").expect(201).text("/data/subscription/status"))
        .isEqualTo("active");
    assertTier("premium", true);
    subscribes("pro", "pm_card_visa").refused(409, "already_subscribed");

    ada.api().put("/subscriptions/me", "{\"tier\":\"pro\"}").expect(200);

    assertTier("pro", true);
    Wait.until(
        "9.00 and the difference are booked",
        () -> income().subtract(before).compareTo(new BigDecimal("18.00")) > 0);
    assertThat(income().subtract(before)).isLessThanOrEqualTo(new BigDecimal("19.00"));
    assertThat(
            ada.api()
                .delete("/subscriptions/me")
                .expect(200)
                .at("/data/subscription/cancelAtPeriodEnd")
                .asBoolean())
        .isTrue();
    assertTier("pro", true);
    ada.api().post("/subscriptions/me/resume").expect(200);
    assertLedgerBalances();
  }

  @Test
  void R40_a_card_that_asks_is_completed_in_the_browser() {
    Answer incomplete = subscribes("pro", "pm_card_authenticationRequired").expect(201);
    assertThat(incomplete.text("/data/subscription/status")).isEqualTo("incomplete");
    assertTier("free", false);
    String intent = incomplete.text("/data/subscription/clientSecret").split("_secret_")[0];

    ada.api()
        .post(
            "/sandbox/payments/%s/confirm".formatted(intent),
            "{\"paymentMethodId\":\"pm_card_authenticationRequired\"}")
        .expect(200);

    assertTier("pro", true);
    assertThat(ada.api().get("/subscriptions/me").expect(200).text("/data/subscription/status"))
        .isEqualTo("active");
  }

  @Test
  void a_card_that_cannot_be_kept_subscribes_nobody() {
    subscribes("pro", "pm_card_chargeDeclined").refused(409, "payment_declined");
    ada.api().get("/subscriptions/me").refused(404, "subscription_not_found");
  }

  @Test
  void without_a_subscription_there_is_none_to_change_end_or_take_up_again() {
    ada.api().put("/subscriptions/me", "{\"tier\":\"pro\"}").refused(404, "subscription_not_found");
    ada.api().delete("/subscriptions/me").refused(404, "subscription_not_found");
    ada.api().post("/subscriptions/me/resume").refused(404, "subscription_not_found");
  }

  @Test
  void what_has_ended_neither_ends_again_nor_goes_on() {
    subscribes("pro", "pm_card_authenticationRequired").expect(201);
    ada.api().delete("/subscriptions/me").expect(200);

    ada.api().delete("/subscriptions/me").refused(409, "subscription_not_changeable");
    ada.api().post("/subscriptions/me/resume").refused(409, "subscription_not_changeable");
  }

  @Test
  void ten_subscriptions_at_once_are_one() {
    List<Answer> answers = Concurrently.act(10, _ -> subscribes("premium", "pm_card_visa"));

    assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(1);
    assertThat(answers).filteredOn(answer -> answer.status() == 409).hasSize(9);
  }

  private Answer subscribes(String tier, String method) {
    return ada.api()
        .post(
            "/subscriptions",
            "{\"tier\":\"%s\",\"paymentMethodId\":\"%s\"}".formatted(tier, method));
  }

  private void assertTier(String tier, boolean premium) {
    Answer me = ada.api().get("/auth/me").expect(200);
    assertThat(me.text("/data/user/subscriptionTier")).isEqualTo(tier);
    assertThat(me.at("/data/user/isPremium").asBoolean()).isEqualTo(premium);
  }

  private static BigDecimal income() {
    return SERVICE
        .database()
        .jdbi()
        .withHandle(
            it ->
                it.createQuery(
                        """
                        SELECT coalesce(sum(postings.amount), 0)
                        FROM ledger_postings AS postings
                        JOIN ledger_accounts AS accounts ON accounts.id = postings.account_id
                        WHERE accounts.kind = 'subscriptions'
                        """)
                    .mapTo(BigDecimal.class)
                    .one());
  }

  private static void assertLedgerBalances() {
    BigDecimal sum =
        SERVICE
            .database()
            .jdbi()
            .withHandle(
                it ->
                    it.createQuery("SELECT sum(amount) FROM ledger_postings")
                        .mapTo(BigDecimal.class)
                        .one());
    assertThat(sum).isEqualByComparingTo("0");
  }
}
