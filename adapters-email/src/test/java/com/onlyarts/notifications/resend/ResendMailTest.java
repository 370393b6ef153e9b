package com.onlyarts.notifications.resend;

import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.kernel.resilience.ProviderCalls;
import com.onlyarts.notifications.application.port.MailTemplates.Sheet;
import com.onlyarts.notifications.application.port.MailTransport.Answer;
import com.onlyarts.notifications.application.port.OutgoingMail;
import com.onlyarts.notifications.domain.MailAddress;
import com.onlyarts.notifications.domain.MailKey;
import com.onlyarts.notifications.resend.LocalResend.Fault;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Over real HTTP, against a server that answers as Resend documents it. */
class ResendMailTest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Duration LITTLE_PATIENCE = Duration.ofMillis(500);
  private final LocalResend local = new LocalResend();
  private final ProviderCalls calls =
      ProviderCalls.within(Duration.ofMinutes(1), "resend", Clock.systemUTC());
  private final ResendMail resend =
      new ResendMail(new ResendSettings(LocalResend.API_KEY, local.base(), PATIENCE), calls);

  @AfterEach
  void close() {
    local.close();
  }

  @Test
  void a_letter_is_handed_over_with_its_key_and_headers() {
    assertThat(resend.send(outgoing("mira@example.com", "Héllo")))
        .isEqualTo(new Answer.Taken("mail-1"));

    assertThat(local.keys()).containsExactly("order_paid/1");
    assertThat(local.mails())
        .singleElement()
        .satisfies(
            mail -> {
              assertThat(mail.path("from").asText()).isEqualTo("OnlyArts <hello@onlyarts.test>");
              assertThat(mail.at("/to/0").asText()).isEqualTo("mira@example.com");
              assertThat(mail.path("subject").asText()).isEqualTo("Héllo");
              assertThat(mail.path("text").asText()).isEqualTo("text");
              assertThat(mail.path("html").asText()).isEqualTo("<p>html</p>");
              assertThat(mail.at("/headers/List-Unsubscribe-Post").asText())
                  .isEqualTo("List-Unsubscribe=One-Click");
            });
  }

  @Test
  void R83_a_letter_whose_answer_was_lost_is_taken_once() {
    ResendMail impatient =
        new ResendMail(
            new ResendSettings(LocalResend.API_KEY, local.base(), LITTLE_PATIENCE), calls);
    local.next(Fault.TAKEN_AND_SILENT);
    assertThat(impatient.send(outgoing("mira@example.com", "Hello")))
        .isInstanceOf(Answer.Unknown.class);
    local.next(Fault.TAKEN_AND_DROPPED);
    assertThat(resend.send(outgoing("mira@example.com", "Hello")))
        .isNotInstanceOf(Answer.Refused.class);
    assertThat(resend.send(outgoing("mira@example.com", "Hello")))
        .isEqualTo(new Answer.Taken("mail-1"));
    assertThat(local.mails()).hasSize(1);
  }

  @Test
  void R83_a_key_that_was_taken_with_other_words_counts_as_sent() {
    resend.send(outgoing("mira@example.com", "first link"));
    assertThat(resend.send(outgoing("mira@example.com", "second link")))
        .isEqualTo(new Answer.Taken(""));
    assertThat(local.mails()).hasSize(1);
  }

  @Test
  void a_wrong_address_is_refused_for_good() {
    assertThat(resend.send(outgoing("mira@example.com", ""))).isInstanceOf(Answer.Refused.class);
  }

  @Test
  void too_many_requests_are_a_pause_and_a_server_at_fault_is_tried_again() {
    local.next(Fault.TOO_MANY, Fault.AWAY, Fault.CONCURRENT);
    assertThat(resend.send(outgoing("mira@example.com", "Hello")))
        .isEqualTo(new Answer.Busy(Duration.ofSeconds(2)));
    assertThat(resend.send(outgoing("mira@example.com", "Hello")))
        .isInstanceOf(Answer.Unknown.class);
    assertThat(resend.send(outgoing("mira@example.com", "Hello")))
        .isEqualTo(new Answer.Busy(Duration.ofSeconds(1)));
  }

  @Test
  void a_wrong_key_or_nobody_there_is_no_fault_of_the_letter() {
    assertThat(
            new ResendMail(new ResendSettings("re_wrong", local.base(), PATIENCE), calls)
                .send(outgoing("mira@example.com", "Hello")))
        .isInstanceOf(Answer.Unknown.class);
    assertThat(
            new ResendMail(
                    new ResendSettings("re_x", URI.create("http://localhost:1"), PATIENCE), calls)
                .send(outgoing("mira@example.com", "Hello")))
        .isInstanceOf(Answer.Unknown.class);
  }

  @Test
  void R83_a_resend_that_fails_is_a_pause_that_costs_no_letter_a_try() {
    local.next(Collections.nCopies(10, Fault.AWAY).toArray(Fault[]::new));
    for (int i = 0; i < 10; i++) {
      assertThat(resend.send(outgoing("mira@example.com", "Hello")))
          .isInstanceOf(Answer.Unknown.class);
    }

    assertThat(resend.send(outgoing("mira@example.com", "Hello"))).isInstanceOf(Answer.Busy.class);
    assertThat(local.mails()).isEmpty();
  }

  private static OutgoingMail outgoing(String to, String subject) {
    return new OutgoingMail(
        new MailKey("order_paid/1"),
        "OnlyArts <hello@onlyarts.test>",
        new MailAddress(to),
        new Sheet(subject, "text", "<p>html</p>"),
        Map.of("List-Unsubscribe-Post", "List-Unsubscribe=One-Click"));
  }
}
