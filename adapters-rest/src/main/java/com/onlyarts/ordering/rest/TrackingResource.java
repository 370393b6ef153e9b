package com.onlyarts.ordering.rest;

import com.onlyarts.contract.api.TrackingApi;
import com.onlyarts.contract.model.ReceiveTrackingWebhookResponseJson;
import com.onlyarts.contract.model.TrackingReceivedDataJson;
import com.onlyarts.ordering.application.ReceivingCarrierEvents;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The operations of the tag Tracking. The body stays bytes: its signature covers them as they came.
 */
public final class TrackingResource implements TrackingApi {
  private final ReceivingCarrierEvents events;

  public TrackingResource(ReceivingCarrierEvents events) {
    this.events = events;
  }

  @Override
  public ReceiveTrackingWebhookResponseJson receiveTrackingWebhook(
      @Nullable String signature, byte[] body) {
    events.take(body, Objects.requireNonNullElse(signature, ""));
    return ReceiveTrackingWebhookResponseJson.builder()
        .data(new TrackingReceivedDataJson(true))
        .build();
  }
}
