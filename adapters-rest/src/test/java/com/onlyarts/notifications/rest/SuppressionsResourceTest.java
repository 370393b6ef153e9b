package com.onlyarts.notifications.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.contract.model.ErrorCodeJson;
import com.onlyarts.identity.api.Callers;
import com.onlyarts.kernel.Rejection;
import com.onlyarts.kernel.rest.ApiClient;
import com.onlyarts.kernel.rest.ApiClient.Answer;
import com.onlyarts.kernel.rest.RestService;
import com.onlyarts.notifications.application.MailFixture;
import com.onlyarts.notifications.application.port.MailEvents.MailEvent;
import com.onlyarts.notifications.application.port.Suppressions.Reason;
import com.onlyarts.notifications.domain.MailAddress;
import com.onlyarts.notifications.domain.MailRejection;
import com.onlyarts.notifications.domain.SuppressionId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SuppressionsResourceTest {
  private static final MailFixture PRODUCTION = new MailFixture();

  @RegisterExtension
  static final RestService SERVICE =
      RestService.of(callers -> new SuppressionsResource(PRODUCTION.keeping, callers));

  private final ApiClient admin = SERVICE.api().as(RestService.token(Callers.anAdmin()));

  @Test
  void R36_a_bounce_suppresses_its_address_until_an_admin_lifts_it() {
    PRODUCTION.event =
        Optional.of(
            new MailEvent(
                "msg_1",
                "email.bounced",
                Optional.of(Reason.BOUNCED),
                List.of(new MailAddress("gone@example.com")),
                Optional.of("no mailbox")));
    ApiClient resend =
        SERVICE
            .api()
            .with("svix-id", "msg_1")
            .with("svix-timestamp", "1")
            .with("svix-signature", "v1,x");
    assertThat(
            resend
                .post("/webhooks/resend", "{\"type\":\"email.bounced\"}")
                .expect(200)
                .at("/data/received")
                .asBoolean())
        .isTrue();

    Answer listed = admin.get("/admin/mail/suppressions").expect(200);
    assertThat(listed.text("/data/suppressions/0/email")).isEqualTo("gone@example.com");
    assertThat(listed.text("/data/suppressions/0/reason")).isEqualTo("bounced");
    admin.delete("/admin/mail/suppressions/" + listed.text("/data/suppressions/0/id")).expect(200);
    assertThat(admin.get("/admin/mail/suppressions").expect(200).at("/data/suppressions"))
        .isEmpty();
  }

  @Test
  void only_admins_look_at_the_list_and_only_what_is_there_is_lifted() {
    SERVICE
        .api()
        .as(RestService.token(Callers.aUser()))
        .get("/admin/mail/suppressions")
        .refused(403, "forbidden");
    admin
        .delete("/admin/mail/suppressions/" + SuppressionId.next().value())
        .refused(404, "suppression_not_found");
  }

  @Test
  void R1_every_refusal_of_mail_is_in_the_contract() {
    assertThat(Arrays.stream(MailRejection.class.getPermittedSubclasses()).map(Rejection::codeOf))
        .isSubsetOf(Arrays.stream(ErrorCodeJson.values()).map(Object::toString).toList());
  }
}
