package com.onlyarts.notifications.resend;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.onlyarts.kernel.Rejected;
import com.onlyarts.kernel.Rejection;
import com.onlyarts.notifications.application.port.MailEvents.MailEvent;
import com.onlyarts.notifications.application.port.MailEvents.Signature;
import com.onlyarts.notifications.application.port.Suppressions.Reason;
import com.onlyarts.notifications.domain.MailAddress;
import com.onlyarts.notifications.domain.MailRejection.EventNotUnderstood;
import com.onlyarts.notifications.domain.MailRejection.InvalidSignature;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ResendEventsTest {
  private static final Instant NOW = Instant.parse("2024-01-15T10:00:00Z");
  private static final String SECRET =
      "whsec_" + Base64.getEncoder().encodeToString("a secret of 24 bytes ...".getBytes(UTF_8));
  private final ResendSignature signature = new ResendSignature(SECRET);
  private final ResendEvents events = new ResendEvents(signature);

  @Test
  void R36_a_bounce_for_good_and_a_complaint_name_their_addresses() {
    assertThat(
            read(
                "{\"type\":\"email.bounced\",\"data\":{\"to\":[\"Gone@Example.com\"],\"bounce\":{\"type\":\"Permanent\",\"message\":\"no mailbox\"}}}"))
        .isEqualTo(
            new MailEvent(
                "msg_1",
                "email.bounced",
                Optional.of(Reason.BOUNCED),
                List.of(new MailAddress("gone@example.com")),
                Optional.of("no mailbox")));
    assertThat(
            read("{\"type\":\"email.complained\",\"data\":{\"to\":[\"Mira <mira@example.com>\"]}}")
                .undeliverable())
        .contains(Reason.COMPLAINED);
  }

  @Test
  void a_full_mailbox_is_no_reason_never_to_write_again_nor_is_anything_unknown() {
    assertThat(
            read("{\"type\":\"email.bounced\",\"data\":{\"to\":[\"a@b.co\"],\"bounce\":{\"type\":\"Transient\"}}}")
                .undeliverable())
        .isEmpty();
    assertThat(read("{\"type\":\"email.something_new\",\"data\":{}}").undeliverable()).isEmpty();
  }

  @Test
  void R36_an_event_that_is_forged_or_old_or_from_the_future_is_refused() {
    byte[] raw = "{\"type\":\"email.sent\"}".getBytes(UTF_8);
    Signature signed = signature.sign("msg_1", raw, NOW);
    assertThat(
            events
                .read(
                    raw,
                    new Signature(
                        signed.id(), signed.timestamp(), "v1,AAAA " + signed.signatures()),
                    NOW.plusSeconds(300))
                .id())
        .isEqualTo("msg_1");

    refused(raw, signed, NOW.plusSeconds(301), new InvalidSignature());
    refused(raw, signed, NOW.minusSeconds(301), new InvalidSignature());
    refused("{\"type\":\"email.bounced\"}".getBytes(UTF_8), signed, NOW, new InvalidSignature());
    refused(
        raw,
        new Signature("msg_2", signed.timestamp(), signed.signatures()),
        NOW,
        new InvalidSignature());
    refused(raw, new Signature("", "", ""), NOW, new InvalidSignature());
  }

  /** The example that Svix documents, so that both sides are not wrong in the same way. */
  @Test
  void a_signature_is_what_svix_says_it_is() {
    ResendSignature documented = new ResendSignature("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
    Signature signed =
        new Signature(
            "msg_p5jXN8AQM9LWM0D4loKWxJek",
            "1614265330",
            "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    assertThat(
            documented.fits(
                "{\"test\": 2432232314}".getBytes(UTF_8),
                signed,
                Instant.ofEpochSecond(1614265330)))
        .isTrue();
  }

  @Test
  void what_is_signed_and_cannot_be_read_is_to_come_again() {
    for (String body :
        List.of("not JSON", "{}", "{\"type\":\"email.complained\",\"data\":{\"to\":[]}}")) {
      byte[] raw = body.getBytes(UTF_8);
      refused(raw, signature.sign("msg_1", raw, NOW), NOW, new EventNotUnderstood());
    }
  }

  private MailEvent read(String body) {
    byte[] raw = body.getBytes(UTF_8);
    return events.read(raw, signature.sign("msg_1", raw, NOW), NOW);
  }

  private void refused(byte[] raw, Signature signed, Instant now, Rejection rejection) {
    assertThatThrownBy(() -> events.read(raw, signed, now))
        .isInstanceOfSatisfying(
            Rejected.class, it -> assertThat(it.rejection()).isEqualTo(rejection));
  }
}
