package com.onlyarts.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.onlyarts.bootstrap.ApiUsers.Person;
import com.onlyarts.kernel.rest.ApiClient.Answer;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A work made to order, from the request to the last cent. */
class CommissioningAWorkJourneyIT {
  @RegisterExtension static final RunningService SERVICE = RunningService.with();

  private final Person client = ApiUsers.aBuyer(SERVICE.api());
  private final Person artist = ApiUsers.anArtist(SERVICE.api());
  private final Person admin = ApiUsers.theAdmin(SERVICE.api());

  @Test
  void
      paid_in_two_milestones_one_accepted_then_disputed_and_refunded_by_an_admin_every_number_agrees() {
    String commission = begun();
    Answer plan =
        client
            .api()
            .post(
                commission + "/milestones",
                "{\"milestones\":[{\"title\":\"Sketch\",\"amount\":199.99},{\"title\":\"Painting\",\"amount\":300.01}]}")
            .expect(201);
    pay(commission, plan.text("/data/milestones/0/id"));
    pay(commission, plan.text("/data/milestones/1/id"));
    assertBooks(commission, "-500.00", "500.00", "0.00", "0.00");
    assertMoney(
        artist.api().get("/earnings/balance").expect(200).at("/data/balance"), "pending", "0.00");

    client
        .api()
        .post(commission + "/milestones/" + plan.text("/data/milestones/0/id") + "/accept")
        .expect(200);
    assertBooks(commission, "-500.00", "300.01", "179.99", "20.00");
    client
        .api()
        .post(commission + "/dispute", "{\"reason\":\"It stopped after the sketch\"}")
        .expect(200);
    assertThat(
            admin
                .api()
                .get("/admin/commissions?status=disputed")
                .expect(200)
                .at("/data/commissions")
                .findValuesAsText("id"))
        .contains(idOf(commission));
    Answer decided =
        admin
            .api()
            .post(
                "/admin" + commission + "/decision",
                "{\"outcome\":\"cancelled\",\"refundAmount\":350.02,\"reason\":\"Half of a sketch\"}")
            .expect(200);

    assertThat(decided.text("/data/commission/status")).isEqualTo("cancelled");
    assertBooks(commission, "-149.98", "0.00", "134.98", "15.00");
    assertMoney(
        artist.api().get("/earnings/balance").expect(200).at("/data/balance"),
        "available",
        "134.98");
    assertMoney(artist.api().get("/auth/me").expect(200).at("/data/user"), "balance", "134.98");
    assertMoney(
        artist.api().get("/auth/me").expect(200).at("/data/user"), "totalEarnings", "134.98");
    JsonNode milestones =
        client.api().get(commission + "/milestones").expect(200).at("/data/milestones");
    assertThat(milestones.findValuesAsText("status")).containsExactly("released", "refunded");
    assertMoney(milestones.at("/0"), "refundedAmount", "50.01");
    assertMoney(milestones.at("/1"), "refundedAmount", "300.01");
    assertRefunds(milestones.at("/0/paymentId").asText(), "50.01", "149.98");
    assertRefunds(milestones.at("/1/paymentId").asText(), "300.01", "0.00");
    assertThat(audited(idOf(commission))).isEqualTo(1);
    assertThat(
            client
                .api()
                .get(commission + "/history")
                .expect(200)
                .at("/data/history")
                .findValuesAsText("to"))
        .containsExactly("pending", "in_progress", "disputed", "cancelled");
    assertLedgerBalances();
  }

  @Test
  void a_client_who_is_content_lets_the_artist_have_it_all() {
    String commission = begun();
    Answer plan = client.api().post(commission + "/milestones").expect(201);
    pay(commission, plan.text("/data/milestones/0/id"));
    artist
        .api()
        .post(commission + "/complete", "{\"finalArtworkUrl\":\"cloudinary-url\"}")
        .expect(200);

    client.api().post(commission + "/accept").expect(200);

    assertBooks(commission, "-500.00", "0.00", "450.00", "50.00");
    assertLedgerBalances();
  }

  @Test
  void R132_the_client_sees_a_marked_preview_until_the_finished_work_is_paid() throws IOException {
    String commission = begun();
    String file = SentFiles.picture(artist);
    Answer plan = client.api().post(commission + "/milestones").expect(201);
    artist.api().post(commission + "/files", "{\"fileId\":\"%s\"}".formatted(file)).expect(201);
    artist.api().post(commission + "/complete", "{}").expect(200);
    String one = commission + "/files/" + file;

    client.api().get(one).refused(409, "handover_unpaid");
    BufferedImage preview =
        ImageIO.read(
            new ByteArrayInputStream(
                client.api().with("Accept", "*/*").download(one + "/preview").body()));
    assertThat(preview.getWidth()).isEqualTo(1200);

    pay(commission, plan.text("/data/milestones/0/id"));

    String address = client.api().get(one).expect(200).text("/data/address");
    assertThat(ImageIO.read(new ByteArrayInputStream(client.api().getBytes(address).body())))
        .extracting(BufferedImage::getWidth)
        .isEqualTo(1600);
    artist.api().delete("/files/" + file).refused(409, "file_in_use");
    client.api().post(commission + "/dispute", "{\"reason\":\"It is not my cat\"}").expect(200);
    admin
        .api()
        .post(
            "/admin" + commission + "/decision",
            "{\"outcome\":\"cancelled\",\"reason\":\"It is a dog\"}")
        .expect(200);
    assertThat(client.api().getBytes(address).statusCode()).isEqualTo(409);
    assertThat(
            client
                .api()
                .get(commission + "/files")
                .expect(200)
                .at("/data/files/0/locked")
                .asBoolean())
        .isTrue();
  }

  @Test
  void R50_only_the_client_says_that_it_is_good() {
    String commission = begun();
    Answer plan = client.api().post(commission + "/milestones").expect(201);

    artist.api().post(commission + "/accept").refused(403, "client_only");
    artist
        .api()
        .post(commission + "/milestones/" + plan.text("/data/milestones/0/id") + "/accept")
        .refused(403, "client_only");
  }

  @Test
  void R50_a_commission_that_is_called_off_gives_everything_back() {
    String commission = begun();
    Answer plan = client.api().post(commission + "/milestones", "{\"count\":2}").expect(201);
    pay(commission, plan.text("/data/milestones/0/id"));
    Answer open =
        client
            .api()
            .post(commission + "/milestones/" + plan.text("/data/milestones/1/id") + "/pay")
            .expect(200);

    artist
        .api()
        .put(commission, "{\"status\":\"cancelled\",\"artistNotes\":\"I have broken my arm\"}")
        .expect(200);

    assertBooks(commission, "0.00", "0.00", "0.00", "0.00");
    assertThat(confirm(open).status()).isEqualTo(409);
    assertThat(
            client
                .api()
                .get(commission + "/milestones")
                .expect(200)
                .at("/data/milestones")
                .findValuesAsText("status"))
        .containsExactly("refunded", "cancelled");
    assertLedgerBalances();
  }

  @Test
  void R81_people_who_are_apart_start_no_commission() {
    artist.api().post("/users/%s/block".formatted(client.id())).expect(200);

    ask().refused(403, "blocked");
  }

  private Answer ask() {
    return client
        .api()
        .post(
            "/commissions",
            "{\"artistId\":\"%s\",\"title\":\"Custom Portrait\",\"description\":\"Of my cat\",\"budget\":500.00}"
                .formatted(artist.id()));
  }

  /** The path of a commission that the artist has taken on. */
  private String begun() {
    String path = "/commissions/" + ask().expect(201).text("/data/commission/id");
    artist.api().put(path, "{\"status\":\"in_progress\"}").expect(200);
    return path;
  }

  private void pay(String commission, String milestone) {
    confirm(client.api().post(commission + "/milestones/" + milestone + "/pay").expect(200))
        .expect(200);
  }

  private Answer confirm(Answer payment) {
    return client
        .api()
        .post(
            "/payments/%s/confirm".formatted(payment.text("/data/paymentIntent/id")),
            "{\"paymentMethodId\":\"stripe-payment-method-id\"}");
  }

  private void assertRefunds(String payment, String gone, String left) {
    Answer refunds = admin.api().get("/admin/payments/%s/refunds".formatted(payment)).expect(200);
    assertMoney(refunds.at("/data"), "refundedAmount", gone);
    assertMoney(refunds.at("/data"), "refundableAmount", left);
  }

  /** What the payments of this commission left on each kind of account. */
  private static void assertBooks(
      String commission, String provider, String escrow, String artist, String fees) {
    assertThat(onAccounts(commission, "provider"))
        .as("at the provider")
        .isEqualByComparingTo(provider);
    assertThat(onAccounts(commission, "escrow")).as("in escrow").isEqualByComparingTo(escrow);
    assertThat(onAccounts(commission, "seller_available"))
        .as("the artist's")
        .isEqualByComparingTo(artist);
    assertThat(onAccounts(commission, "platform_fees"))
        .as("the platform's")
        .isEqualByComparingTo(fees);
  }

  private static BigDecimal onAccounts(String commission, String kind) {
    return SERVICE
        .database()
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        SELECT coalesce(sum(posting.amount), 0)
                        FROM ledger_postings AS posting
                        JOIN ledger_accounts AS account ON account.id = posting.account_id
                        JOIN ledger_entries AS entry ON entry.id = posting.entry_id
                        JOIN commission_milestones AS milestone ON milestone.payment_id = entry.payment_id
                        WHERE milestone.commission_id = :id
                          AND account.kind = :kind
                        """)
                    .bind("id", UUID.fromString(idOf(commission)))
                    .bind("kind", kind)
                    .mapTo(BigDecimal.class)
                    .one());
  }

  private static int audited(String commission) {
    return SERVICE
        .database()
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .select(
                        "SELECT count(*) FROM audit_log WHERE act = 'commissions.decide' AND subject_id = ?",
                        commission)
                    .mapTo(int.class)
                    .one());
  }

  private static String idOf(String commission) {
    return commission.substring("/commissions/".length());
  }

  private static void assertMoney(JsonNode parent, String member, String amount) {
    assertThat(parent.path(member).decimalValue())
        .as("%s in %s", member, parent)
        .isEqualByComparingTo(new BigDecimal(amount));
  }

  private static void assertLedgerBalances() {
    BigDecimal sum =
        SERVICE
            .database()
            .jdbi()
            .withHandle(
                handle ->
                    handle
                        .createQuery("SELECT coalesce(sum(amount), 0) FROM ledger_postings")
                        .mapTo(BigDecimal.class)
                        .one());
    assertThat(sum).isEqualByComparingTo("0");
  }
}
