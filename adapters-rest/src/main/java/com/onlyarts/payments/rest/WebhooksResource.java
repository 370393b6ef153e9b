package com.onlyarts.payments.rest;

import com.onlyarts.contract.api.WebhooksApi;
import com.onlyarts.contract.model.ReceiveStripeWebhookResponseJson;
import com.onlyarts.contract.model.ReceivedDataJson;
import com.onlyarts.kernel.api.BackgroundWork;
import com.onlyarts.payments.application.ReceivingProviderEvents;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The operations of the tag Webhooks. The body stays bytes: its signature covers them as they came
 * (R36).
 */
public final class WebhooksResource implements WebhooksApi {
  private final ReceivingProviderEvents events;

  public WebhooksResource(ReceivingProviderEvents events) {
    this.events = events;
  }

  @Override
  public ReceiveStripeWebhookResponseJson receiveStripeWebhook(
      @Nullable String stripeSignature, byte[] body) {
    BackgroundWork.run(
        () -> events.take("stripe", body, Optional.ofNullable(stripeSignature).orElse("")));
    return ReceiveStripeWebhookResponseJson.builder().data(new ReceivedDataJson(true)).build();
  }
}
