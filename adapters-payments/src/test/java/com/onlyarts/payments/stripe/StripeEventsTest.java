package com.onlyarts.payments.stripe;

import static com.onlyarts.kernel.RejectionAssertions.assertRefused;
import static com.onlyarts.payments.domain.PaymentFixture.NOON;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.onlyarts.kernel.Rejected;
import com.onlyarts.payments.application.port.ProviderEvent;
import com.onlyarts.payments.application.port.ProviderEvent.Concern;
import com.onlyarts.payments.domain.PaymentsRejection.EventNotUnderstood;
import com.onlyarts.payments.domain.PaymentsRejection.InvalidSignature;
import com.onlyarts.payments.sandbox.LocalStripe;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StripeEventsTest {
  private static final String SECRET = "whsec_test";
  private static final String PAID =
      """
      {"id": "evt_1", "object": "event", "api_version": "2019-02-11", "type": "payment_intent.succeeded",
       "data": {"object": {"id": "pi_1", "object": "payment_intent"}}}
      """;
  private final StripeEvents events = new StripeEvents(SECRET);
  private final StripeSignature signature = new StripeSignature(SECRET);

  @Test
  void R36_an_event_is_read_when_its_signature_fits_in_whatever_version_it_is_written() {
    assertThat(read(PAID))
        .isEqualTo(
            new ProviderEvent("evt_1", "payment_intent.succeeded", new Concern.OfIntent("pi_1")));
  }

  @Test
  void R36_the_signature_is_the_documented_one() {
    // Reckoned by another tool: HMAC-SHA256 of "1700000000.{}" under the secret "whsec_test".
    assertThat(LocalStripe.signature(SECRET, Instant.ofEpochSecond(1_700_000_000L), "{}"))
        .isEqualTo(
            "t=1700000000,v1=35495024f4ef3f94e5a93e22221544c4b75e9a42300cd965ab81cb85cd994e91");
  }

  @ParameterizedTest
  @CsvSource({"-300, true", "300, true", "-301, false", "301, false", "0, true"})
  void R36_an_event_may_be_300_seconds_off_either_way(long seconds, boolean accepted) {
    byte[] raw = PAID.getBytes(UTF_8);
    String header = LocalStripe.signature(SECRET, NOON.plusSeconds(seconds), PAID);

    assertThat(signature.fits(raw, header, NOON)).isEqualTo(accepted);
  }

  @Test
  void R36_one_fitting_signature_of_several_is_enough() {
    byte[] raw = PAID.getBytes(UTF_8);
    String header = LocalStripe.signature(SECRET, NOON, PAID);
    String rolled = header.replace(",v1=", ",v1=%s,v1=".formatted("0".repeat(64))) + ",v0=ignored";

    assertThat(signature.fits(raw, rolled, NOON)).isTrue();
  }

  @Test
  void R36_bytes_that_were_tampered_with_and_other_secrets_do_not_fit() {
    byte[] raw = PAID.getBytes(UTF_8);
    String header = LocalStripe.signature(SECRET, NOON, PAID);

    assertRefused(
        new InvalidSignature(),
        () -> events.read(PAID.replace("pi_1", "pi_2").getBytes(UTF_8), header, NOON));
    assertRefused(
        new InvalidSignature(),
        () -> events.read(raw, LocalStripe.signature("whsec_other", NOON, PAID), NOON));
    assertRefused(
        new InvalidSignature(),
        () -> events.read(raw, header.replaceFirst("t=\\d+", "t=1772366401"), NOON));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "t=",
        "v1=00",
        "t=abc,v1=00",
        "t=99999999999999999999,v1=00",
        "t=1772366400",
        ",,,",
        "t=1772366400,v1=",
        "t=1772366400,v1",
        "t=1772366400,t,v1=00"
      })
  void R36_a_header_that_is_none_fits_nothing(String header) {
    assertRefused(new InvalidSignature(), () -> events.read(PAID.getBytes(UTF_8), header, NOON));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "not json",
        "",
        "[]",
        "{\"id\": \"evt_1\"}",
        "{\"type\": \"payment_intent.succeeded\"}",
        "{\"id\": \"evt_1\", \"type\": \"payment_intent.succeeded\", \"data\": {}}",
        "{\"id\": \"evt_1\", \"type\": \"charge.refunded\", \"data\": {\"object\": {\"id\": \"ch_1\"}}}"
      })
  void R36_what_concerns_us_and_cannot_be_read_is_refused_so_that_it_comes_again(String text) {
    assertThatExceptionOfType(Rejected.class)
        .isThrownBy(() -> read(text))
        .satisfies(e -> assertThat(e.rejection()).isInstanceOf(EventNotUnderstood.class));
  }

  @Test
  void R36_an_event_says_where_to_look() {
    assertThat(concern("refund.updated", "{\"id\": \"re_1\", \"payment_intent\": \"pi_1\"}"))
        .isEqualTo(new Concern.OfRefunds("pi_1"));
    assertThat(
            concern(
                "charge.refunded", "{\"id\": \"ch_1\", \"payment_intent\": {\"id\": \"pi_1\"}}"))
        .isEqualTo(new Concern.OfRefunds("pi_1"));
    assertThat(concern("charge.refunded", "{\"id\": \"ch_1\", \"payment_intent\": null}"))
        .isEqualTo(new Concern.OfNothing());
    assertThat(concern("charge.dispute.closed", "{\"id\": \"dp_1\"}"))
        .isEqualTo(new Concern.OfDispute("dp_1"));
    assertThat(concern("customer.created", "{\"id\": \"cus_1\"}"))
        .isEqualTo(new Concern.OfNothing());
  }

  private Concern concern(String type, String thing) {
    return read("{\"id\": \"evt_1\", \"type\": \"%s\", \"data\": {\"object\": %s}}"
            .formatted(type, thing))
        .concern();
  }

  private ProviderEvent read(String text) {
    byte[] raw = text.getBytes(UTF_8);
    return events.read(raw, LocalStripe.signature(SECRET, NOON, text), NOON);
  }
}
