package com.onlyarts.bootstrap;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.onlyarts.bootstrap.ApiUsers.Person;
import com.onlyarts.kernel.rest.ApiClient;
import com.onlyarts.kernel.rest.ApiClient.Answer;
import com.onlyarts.notifications.application.port.MailEvents.Signature;
import com.onlyarts.notifications.resend.LocalResend;
import com.onlyarts.notifications.resend.LocalResend.Fault;
import com.onlyarts.notifications.resend.ResendSignature;
import java.time.Instant;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The service with a Resend that answers on this machine, and has its bad moments (R83). */
class ResendIT {
  private static final String SECRET =
      "whsec_" + Base64.getEncoder().encodeToString("the secret of the harbour".getBytes(UTF_8));
  private static final LocalResend RESEND = new LocalResend();

  @RegisterExtension
  static final RunningService SERVICE =
      RunningService.with(
          "RESEND_API_KEY",
          LocalResend.API_KEY,
          "RESEND_API_BASE",
          RESEND.base().toString(),
          "RESEND_WEBHOOK_SECRET",
          SECRET);

  @AfterAll
  static void goHome() {
    RESEND.close();
  }

  @Test
  void R83_through_pauses_outages_and_lost_answers_each_mail_comes_once() {
    RESEND.next(Fault.TOO_MANY, Fault.TAKEN_AND_DROPPED, Fault.AWAY);
    Person mira = ApiUsers.aBuyer(SERVICE.api());
    Person ada = ApiUsers.aBuyer(SERVICE.api());

    Wait.until("both are welcomed", () -> mailsTo(mira) == 1 && mailsTo(ada) == 1);
    Wait.until("and both are marked", () -> waiting() == 0);

    assertThat(mailsTo(mira)).isEqualTo(1);
    assertThat(mailsTo(ada)).isEqualTo(1);
    assertThat(
            Collections.frequency(RESEND.keys(), "person_registered/" + mira.id())
                + Collections.frequency(RESEND.keys(), "person_registered/" + ada.id()))
        .as("tried again under the same keys")
        .isGreaterThanOrEqualTo(4);
  }

  @Test
  void R36_after_a_bounce_no_mail_goes_there_until_an_admin_says_so() {
    Person admin = ApiUsers.theAdmin(SERVICE.api());
    Person mira = ApiUsers.aBuyer(SERVICE.api());
    Wait.until("she is welcomed", () -> mailsTo(mira) == 1);
    String event =
        "{\"type\":\"email.bounced\",\"data\":{\"to\":[\"%s@example.com\"],\"bounce\":{\"type\":\"Permanent\"}}}"
            .formatted(mira.username());

    deliver(event, new ResendSignature(SECRET)).expect(200);
    SERVICE.api().careless().post("/webhooks/resend", event).refused(400, "invalid_signature");

    SERVICE
        .api()
        .post("/auth/password/forgot", "{\"email\":\"%s@example.com\"}".formatted(mira.username()))
        .expect(200);
    Wait.until("her mail is skipped", () -> skipped() == 1);
    assertThat(mailsTo(mira)).isEqualTo(1);
    Answer listed = admin.api().get("/admin/mail/suppressions").expect(200);
    assertThat(listed.text("/data/suppressions/0/email"))
        .isEqualTo(mira.username() + "@example.com");
    admin
        .api()
        .delete("/admin/mail/suppressions/" + listed.text("/data/suppressions/0/id"))
        .expect(200);
    assertThat(admin.api().get("/admin/mail/suppressions").expect(200).at("/data/suppressions"))
        .isEmpty();
  }

  private static Answer deliver(String event, ResendSignature secret) {
    Signature signed =
        secret.sign("msg_" + UUID.randomUUID(), event.getBytes(UTF_8), Instant.now());
    ApiClient resend =
        SERVICE
            .api()
            .with("svix-id", signed.id())
            .with("svix-timestamp", signed.timestamp())
            .with("svix-signature", signed.signatures());
    return resend.post("/webhooks/resend", event);
  }

  private static long mailsTo(Person person) {
    List<JsonNode> mails = RESEND.mails();
    return mails.stream()
        .filter(mail -> mail.at("/to/0").asText().equals(person.username() + "@example.com"))
        .count();
  }

  private static long waiting() {
    return count(
        "SELECT count(*) FROM work_items WHERE topic = 'notifications.mail' AND outcome IS NULL");
  }

  private static long skipped() {
    return count(
        "SELECT count(*) FROM work_items WHERE outcome = 'skipped' AND remark = 'suppressed' AND name LIKE 'password_reset_requested/%'");
  }

  private static long count(String sql) {
    return SERVICE
        .database()
        .jdbi()
        .withHandle(handle -> handle.createQuery(sql).mapTo(long.class).one());
  }
}
