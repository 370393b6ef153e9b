package com.onlyarts.ordering.aftership;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.onlyarts.kernel.Rejected;
import com.onlyarts.kernel.resilience.WebhookHmac;
import com.onlyarts.ordering.application.port.CarrierEvents;
import com.onlyarts.ordering.domain.OrderingRejection.EventNotUnderstood;
import com.onlyarts.ordering.domain.OrderingRejection.InvalidSignature;
import java.io.IOException;
import java.util.Optional;

/**
 * Reads what AfterShip tells of parcels: {@code {"event":"tracking_update","msg":{…}}}, signed in
 * the header {@code aftership-hmac-sha256} by an HMAC-SHA256 over the raw bytes, in base64. It
 * names no time: the same event twice says nothing new.
 */
public final class AfterShipEvents implements CarrierEvents {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String UPDATE = "tracking_update";
  private static final String DELIVERED = "Delivered";

  private final WebhookHmac hmac;

  /**
   * @param secret the webhook's secret, as AfterShip shows it
   */
  public AfterShipEvents(String secret) {
    this.hmac = new WebhookHmac(secret.getBytes(UTF_8));
  }

  @Override
  public Optional<String> delivered(byte[] raw, String signature) {
    if (!hmac.fits(signature, raw)) {
      throw new Rejected(new InvalidSignature());
    }
    JsonNode event = json(raw);
    JsonNode parcel = event.path("msg");
    if (event.path("event").asText().isEmpty()) {
      throw new Rejected(new EventNotUnderstood());
    }
    if (!event.path("event").asText().equals(UPDATE)
        || !parcel.path("tag").asText().equals(DELIVERED)) {
      return Optional.empty();
    }
    String number = parcel.path("tracking_number").asText().strip();
    if (number.isEmpty() || number.indexOf('\0') >= 0) {
      throw new Rejected(new EventNotUnderstood());
    }
    return Optional.of(number);
  }

  private static JsonNode json(byte[] raw) {
    try {
      return JSON.readTree(raw);
    } catch (IOException _) {
      throw new Rejected(new EventNotUnderstood());
    }
  }
}
