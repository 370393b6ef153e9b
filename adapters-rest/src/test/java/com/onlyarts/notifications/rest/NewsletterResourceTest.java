package com.onlyarts.notifications.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.identity.api.Callers;
import com.onlyarts.kernel.rest.ApiClient;
import com.onlyarts.kernel.rest.ApiClient.Answer;
import com.onlyarts.kernel.rest.RestService;
import com.onlyarts.notifications.application.MailFixture;
import com.onlyarts.notifications.domain.MailAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class NewsletterResourceTest {
  private static final MailFixture PRODUCTION = new MailFixture();

  @RegisterExtension
  static final RestService SERVICE =
      RestService.of(
          callers -> new NewsletterResource(PRODUCTION.subscribing, PRODUCTION.sending, callers));

  private final ApiClient anybody = SERVICE.api();
  private final ApiClient admin = SERVICE.api().as(RestService.token(Callers.anAdmin()));

  @Test
  void a_subscription_is_asked_for_confirmed_shown_and_ended() {
    MailAddress ada = new MailAddress("ada@example.com");
    assertThat(
            anybody
                .post("/newsletter", "{\"email\":\"Ada@example.com\"}")
                .expect(200)
                .text("/message"))
        .isEqualTo("Check your mail to confirm");
    PRODUCTION.delivered();
    String token = PRODUCTION.subscribers.expectedOf(ada).getLast().text();

    Answer confirmed =
        anybody.post("/newsletter/confirm", "{\"token\":\"%s\"}".formatted(token)).expect(200);
    assertThat(confirmed.text("/data/subscription/email")).isEqualTo("ada@example.com");
    anybody.post("/newsletter/confirm", "{\"token\":\"%s\"}".formatted(token)).expect(200);

    String path =
        "/newsletter/unsubscribe?token="
            + PRODUCTION.subscribers.unsubscribeToken(ada).orElseThrow().text();
    assertThat(anybody.get(path).expect(200).text("/data/subscription/email"))
        .isEqualTo("a…@example.com");
    assertThat(anybody.get(path).expect(200).text("/data/subscription/status"))
        .as("a look ends nothing")
        .isEqualTo("confirmed");
    anybody.post(path).expect(200);
    anybody
        .post("/newsletter/confirm", "{\"token\":\"%s\"}".formatted(token))
        .refused(400, "invalid_newsletter_token");
    assertThat(anybody.get(path).expect(200).text("/data/subscription/status"))
        .isEqualTo("unsubscribed");
  }

  @Test
  void a_mail_programs_one_click_ends_it() {
    MailAddress mira = new MailAddress("mira@example.com");
    PRODUCTION.reads(mira);
    String path =
        "/newsletter/unsubscribe?token="
            + PRODUCTION.subscribers.unsubscribeToken(mira).orElseThrow().text();

    anybody
        .careless()
        .with("Content-Type", "application/x-www-form-urlencoded")
        .post(path, "List-Unsubscribe=One-Click")
        .expect(200);

    assertThat(PRODUCTION.subscribers.unsubscribeToken(mira)).isEmpty();
  }

  @Test
  void the_answer_is_the_same_for_any_address_and_400_for_what_is_none() {
    PRODUCTION.reads(new MailAddress("reader@example.com"));
    String known =
        anybody
            .post("/newsletter", "{\"email\":\"reader@example.com\"}")
            .expect(200)
            .response()
            .body();
    assertThat(
            anybody
                .post("/newsletter", "{\"email\":\"stranger@example.com\"}")
                .expect(200)
                .response()
                .body())
        .isEqualTo(known);
    anybody
        .careless()
        .post("/newsletter", "{\"email\":\"no address\"}")
        .refused(400, "invalid_request");
    anybody
        .careless()
        .post("/newsletter", "{\"email\":\"a@b.co,c@d.co\"}")
        .refused(400, "invalid_request");
    anybody.post("/newsletter/unsubscribe?token=unknown").refused(400, "invalid_newsletter_token");
  }

  @Test
  void R95_an_admin_sends_an_issue_and_sees_it_in_the_list() {
    Answer sent =
        admin
            .post("/admin/newsletters", "{\"subject\":\"News\",\"text\":\"Three *new* artists\"}")
            .expect(201);
    assertThat(sent.text("/message")).isEqualTo("Newsletter queued");
    assertThat(admin.get("/admin/newsletters?limit=1").expect(200).at("/data/newsletters/0"))
        .isEqualTo(sent.at("/data/newsletter"));

    admin
        .careless()
        .post("/admin/newsletters", "{\"subject\":\"two\\nlines\",\"text\":\"x\"}")
        .refused(400, "invalid_request");
    admin
        .post("/admin/newsletters", "{\"subject\":\"  \",\"text\":\"x\"}")
        .refused(400, "invalid_request");
    SERVICE
        .api()
        .as(RestService.token(Callers.anArtist()))
        .get("/admin/newsletters")
        .refused(403, "forbidden");
    anybody
        .careless()
        .post("/admin/newsletters", "{\"subject\":\"x\",\"text\":\"x\"}")
        .refused(401, "unauthorized");
  }
}
