package com.onlyarts.ordering.aftership;

import static com.onlyarts.kernel.RejectionAssertions.assertRefused;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.kernel.resilience.WebhookHmac;
import com.onlyarts.ordering.domain.OrderingRejection.EventNotUnderstood;
import com.onlyarts.ordering.domain.OrderingRejection.InvalidSignature;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AfterShipEventsTest {
  private static final String SECRET = "the secret of the harbour";
  private static final String DELIVERED =
      """
      {"event":"tracking_update","msg":{"tracking_number":"1Z999","slug":"ups","tag":"Delivered","checkpoints":[]}}""";

  private final AfterShipEvents events = new AfterShipEvents(SECRET);

  @Test
  void R102_a_parcel_that_was_delivered_is_told_by_its_number() {
    assertThat(read(DELIVERED)).contains("1Z999");
  }

  @Test
  void R102_the_signature_is_the_one_that_others_compute() {
    byte[] event = "{\"event\":\"ping\"}".getBytes(UTF_8);
    assertThat(events.delivered(event, "yGYoUgx29i2sgR7SsOVqqAZHQNM2HtU2FMpfMgmyjCQ=")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"event\":\"tracking_update\",\"msg\":{\"tracking_number\":\"1Z999\",\"tag\":\"InTransit\"}}",
        "{\"event\":\"tracking_update\",\"msg\":{}}",
        "{\"event\":\"something_new\",\"msg\":{\"tag\":\"Delivered\"}}"
      })
  void R102_whatever_else_happens_to_parcels_is_of_no_concern(String event) {
    assertThat(read(event)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "{}",
        "[]",
        "5",
        "{\"event\":\"tracking_update\",\"msg\":{\"tag\":\"Delivered\"}}",
        "{\"event\":\"tracking_update\",\"msg\":{\"tracking_number\":\"\\u0000\",\"tag\":\"Delivered\"}}"
      })
  void R102_what_cannot_be_read_is_to_come_again(String event) {
    assertRefused(new EventNotUnderstood(), () -> read(event));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "forged", "v1,", "é"})
  void R102_what_was_signed_by_nobody_we_know_is_refused(String signature) {
    assertRefused(
        new InvalidSignature(), () -> events.delivered(DELIVERED.getBytes(UTF_8), signature));
    String signed = signature(DELIVERED);
    assertRefused(
        new InvalidSignature(),
        () -> events.delivered(DELIVERED.replace('Z', 'X').getBytes(UTF_8), signed));
  }

  private Optional<String> read(String event) {
    return events.delivered(event.getBytes(UTF_8), signature(event));
  }

  private static String signature(String event) {
    return new WebhookHmac(SECRET.getBytes(UTF_8)).sign(event.getBytes(UTF_8));
  }
}
