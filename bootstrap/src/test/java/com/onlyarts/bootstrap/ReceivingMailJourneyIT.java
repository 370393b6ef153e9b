package com.onlyarts.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.bootstrap.ApiUsers.Person;
import com.onlyarts.bootstrap.MailFolder.Received;
import com.onlyarts.kernel.rest.ApiClient;
import com.onlyarts.kernel.rest.ApiClient.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Somebody joins, buys, forgets their password and reads the newsletter: all of it arrives in the
 * mail folder (R16, R83).
 */
class ReceivingMailJourneyIT {
  @RegisterExtension static final RunningService SERVICE = RunningService.with();
  private final MailFolder folder = new MailFolder(SERVICE);
  private final ApiClient api = SERVICE.api();

  @Test
  void R83_who_joins_and_buys_is_welcomed_and_gets_a_confirmation_and_the_seller_hears_of_it() {
    Person artist = ApiUsers.anArtist(api);
    Person buyer = ApiUsers.aBuyer(api);
    String work = artist.publishes("Tide & Ebb", "500.00", "digital");
    buyer.putsInCart(work).expect(201);
    Answer order = buyer.checksOut().expect(201);
    buyer.pays(order).expect(200);

    Received confirmation = folder.await(addressOf(buyer), "Your order");
    Received sale = folder.await(addressOf(artist), "You sold");

    assertThat(folder.await(addressOf(buyer), "Welcome").text()).contains(buyer.username());
    assertThat(confirmation.subject())
        .isEqualTo("Your order " + order.text("/data/order/orderNumber"));
    assertThat(confirmation.text())
        .contains(
            "1 x Tide & Ebb: 500.00 USD",
            "Tax: 50.00 USD",
            "Total: 550.00 USD",
            "http://localhost:");
    assertThat(sale.text()).contains("1 x Tide & Ebb: you earn 450.00 USD");
    assertThat(folder.to(addressOf(buyer))).hasSize(2);
  }

  @Test
  void R16_a_forgotten_password_is_replaced_by_the_link_in_the_mail() {
    Person mira = ApiUsers.aBuyer(api);
    api.post("/auth/password/forgot", "{\"email\":\"%s\"}".formatted(addressOf(mira))).expect(200);
    String token = folder.await(addressOf(mira), "Reset your password").token();

    api.post(
            "/auth/password/reset",
            "{\"token\":\"%s\",\"newPassword\":\"nine tall paper ships\"}".formatted(token))
        .expect(200);

    api.post(
            "/auth/login",
            "{\"email\":\"%s\",\"password\":\"nine tall paper ships\"}".formatted(addressOf(mira)))
        .expect(200);
    long inQueue =
        SERVICE
            .database()
            .jdbi()
            .withHandle(
                handle ->
                    handle
                        .createQuery(
                            "SELECT count(*) FROM work_items WHERE topic = 'notifications.mail' AND payload::text LIKE '%token%'")
                        .mapTo(long.class)
                        .one());
    assertThat(inQueue).as("no link ever waits in the queue").isZero();
  }

  @Test
  void R16_a_changed_password_is_told_by_mail_and_voids_the_link_from_before() {
    Person mira = ApiUsers.aBuyer(api);
    api.post("/auth/password/forgot", "{\"email\":\"%s\"}".formatted(addressOf(mira))).expect(200);
    String token = folder.await(addressOf(mira), "Reset your password").token();

    mira.api()
        .put(
            "/auth/password",
            "{\"oldPassword\":\"%s\",\"newPassword\":\"nine tall paper ships\"}"
                .formatted(ApiUsers.PASSWORD))
        .expect(200);

    api.post(
            "/auth/password/reset",
            "{\"token\":\"%s\",\"newPassword\":\"somebody else's words\"}".formatted(token))
        .refused(400, "invalid_reset_token");
    assertThat(folder.await(addressOf(mira), "Your password was changed").text())
        .contains(mira.username(), "If it was not");
  }

  @Test
  void R95_the_newsletter_goes_to_whoever_confirmed_and_one_click_ends_it() {
    Person admin = ApiUsers.theAdmin(api);
    api.post("/newsletter", "{\"email\":\"reader@example.com\"}").expect(200);
    api.post("/newsletter", "{\"email\":\"never@example.com\"}").expect(200);
    String token = folder.await("reader@example.com", "confirm your subscription").token();
    folder.await("never@example.com", "confirm your subscription");
    api.post("/newsletter/confirm", "{\"token\":\"%s\"}".formatted(token)).expect(200);

    admin
        .api()
        .post(
            "/admin/newsletters",
            "{\"subject\":\"News of January\",\"text\":\"Three *new* artists\"}")
        .expect(201);
    Received issue = folder.await("reader@example.com", "News of January");
    assertThat(issue.text()).contains("Three *new* artists");
    Wait.until(
        "the issue is sent",
        () ->
            admin
                .api()
                .get("/admin/newsletters")
                .expect(200)
                .text("/data/newsletters/0/status")
                .equals("sent"));
    assertThat(
            admin
                .api()
                .get("/admin/newsletters")
                .expect(200)
                .at("/data/newsletters/0/recipients")
                .asInt())
        .isEqualTo(1);

    api.careless()
        .with("Content-Type", "application/x-www-form-urlencoded")
        .post(
            "/newsletter/unsubscribe?token=" + Received.tokenOf(issue.unsubscribe()),
            "List-Unsubscribe=One-Click")
        .expect(200);
    admin
        .api()
        .post("/admin/newsletters", "{\"subject\":\"News of February\",\"text\":\"x\"}")
        .expect(201);
    Wait.until(
        "the next issue is addressed to nobody",
        () ->
            admin
                .api()
                .get("/admin/newsletters")
                .expect(200)
                .text("/data/newsletters/0/status")
                .equals("sent"));
    assertThat(folder.to("reader@example.com", "February")).isEmpty();
    assertThat(folder.to("never@example.com")).hasSize(1);
  }

  private static String addressOf(Person person) {
    return person.username() + "@example.com";
  }
}
