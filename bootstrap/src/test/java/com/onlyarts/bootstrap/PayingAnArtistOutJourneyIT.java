package com.onlyarts.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.bootstrap.ApiUsers.Person;
import com.onlyarts.kernel.rest.ApiClient.Answer;
import java.math.BigDecimal;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * An artist's money from the sale to the bank, and back when the bank will not have it, as a
 * stranger would walk it.
 */
class PayingAnArtistOutJourneyIT {
  @RegisterExtension static final RunningService SERVICE = RunningService.with();

  private final Person artist = ApiUsers.anArtist(SERVICE.api());

  @Test
  void R38_what_was_earned_goes_to_the_bank_and_every_number_agrees() {
    earns("500.00");
    artist.api().post("/payouts").refused(409, "payouts_not_set_up");
    isOnboarded();

    Answer payout = artist.api().post("/payouts").expect(201);

    assertMoney(payout, "/data/payout/amount", "450.00");
    assertThat(payout.text("/data/payout/status")).isEqualTo("in_transit");
    assertMoney(balance(), "/data/balance/available", "0.00");
    assertMoney(balance(), "/data/balance/totalEarned", "450.00");
    assertMoney(artist.api().get("/auth/me").expect(200), "/data/user/balance", "0.00");
    artist.api().post("/payouts").refused(409, "nothing_to_pay_out");
    awaits(payout, "paid");
    assertThat(artist.api().get("/earnings/postings").expect(200).text("/data/postings/0/kind"))
        .isEqualTo("payout");
    assertThat(onAccount("payout_transit")).isEqualByComparingTo("0");
    assertLedgerBalances();
  }

  @Test
  void failure_after_success_makes_the_money_available_again() {
    earns("500.00");
    isOnboarded();

    Answer payout = artist.api().post("/payouts", "{\"amount\":100.63}").expect(201);

    awaits(payout, "failed");
    Answer failed = artist.api().get("/payouts/" + payout.text("/data/payout/id")).expect(200);
    assertThat(failed.text("/data/payout/failure")).isEqualTo("account_closed");
    assertThat(failed.text("/data/payout/paidAt")).isNotBlank();
    assertMoney(balance(), "/data/balance/available", "450.00");
    assertMoney(balance(), "/data/balance/totalEarned", "450.00");
    assertMoney(artist.api().get("/auth/me").expect(200), "/data/user/balance", "450.00");
    assertLedgerBalances();
  }

  @Test
  void R38_ten_payouts_at_once_pay_out_once() {
    earns("500.00");
    isOnboarded();

    List<Answer> answers = Concurrently.act(10, _ -> artist.api().post("/payouts"));

    assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(1);
    assertThat(answers).filteredOn(answer -> answer.status() == 409).hasSize(9);
    assertMoney(balance(), "/data/balance/available", "0.00");
    Answer every = ApiUsers.theAdmin(SERVICE.api()).api().get("/admin/payouts").expect(200);
    assertThat(every.at("/data/payouts").findValuesAsText("artistId"))
        .containsOnlyOnce(artist.id());
  }

  /** The seven days a sale waits are put behind it. */
  private void earns(String price) {
    Person buyer = ApiUsers.aBuyer(SERVICE.api());
    buyer.putsInCart(artist.publishes("Tide", price, "digital")).expect(201);
    buyer.pays(buyer.checksOut().expect(201)).expect(200);
    SERVICE
        .database()
        .jdbi()
        .useHandle(
            it ->
                it.createUpdate(
                        "UPDATE payment_shares SET available_at = now() - INTERVAL '1 second' WHERE seller_id = :artist")
                    .bind("artist", UUID.fromString(artist.id()))
                    .execute());
    Wait.until(
        "the earnings are available",
        () -> balance().at("/data/balance/available").decimalValue().signum() > 0);
  }

  private void isOnboarded() {
    URI link =
        URI.create(
            artist.api().post("/payouts/onboarding").expect(201).text("/data/onboarding/url"));
    SERVICE.api().get(link.getPath().substring("/api".length())).expect(200);
    assertThat(
            artist.api().get("/payouts/account").expect(200).at("/data/account/ready").asBoolean())
        .isTrue();
  }

  private void awaits(Answer payout, String status) {
    String path = "/payouts/" + payout.text("/data/payout/id");
    Wait.until(
        "the payout is " + status,
        () -> artist.api().get(path).expect(200).text("/data/payout/status").equals(status));
  }

  private Answer balance() {
    return artist.api().get("/earnings/balance").expect(200);
  }

  private static void assertMoney(Answer answer, String pointer, String amount) {
    assertThat(answer.at(pointer).decimalValue()).isEqualByComparingTo(amount);
  }

  private static BigDecimal onAccount(String kind) {
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
                        WHERE accounts.kind = :kind
                        """)
                    .bind("kind", kind)
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
