package com.onlyarts.payments.stripe;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.onlyarts.kernel.Rejected;
import com.onlyarts.payments.application.port.ProviderEvent;
import com.onlyarts.payments.application.port.ProviderEvent.Concern;
import com.onlyarts.payments.domain.PaymentsRejection.EventNotUnderstood;
import com.onlyarts.payments.domain.PaymentsRejection.InvalidSignature;
import java.io.IOException;
import java.time.Instant;

/**
 * Reads Stripe's events (R36). Of an event only names are taken, which have stood in the same
 * places in every version of Stripe's interface; how things stand is then asked in the version we
 * know. So an event of another version is understood, or refused, but never taken for empty.
 */
public final class StripeEvents {
  private static final ObjectMapper JSON = new ObjectMapper();
  private final StripeSignature signature;

  public StripeEvents(String secret) {
    this.signature = new StripeSignature(secret);
  }

  public ProviderEvent read(byte[] raw, String header, Instant now) {
    if (!signature.fits(raw, header, now)) {
      throw new Rejected(new InvalidSignature());
    }
    JsonNode event = parsed(raw);
    String type = event.path("type").asText("");
    String id = event.path("id").asText("");
    if (id.isEmpty() || type.isEmpty()) {
      throw new Rejected(new EventNotUnderstood(type));
    }
    return new ProviderEvent(
        id,
        type,
        concern(type, event.path("account").asText(""), event.path("data").path("object")));
  }

  private static JsonNode parsed(byte[] raw) {
    try {
      return JSON.readTree(raw);
    } catch (IOException _) {
      throw new Rejected(new EventNotUnderstood("not JSON"));
    }
  }

  /**
   * @param account the connected account it happened in; empty for what happened in our own
   */
  private static Concern concern(String type, String account, JsonNode thing) {
    return switch (type) {
      case "payment_intent.succeeded",
          "payment_intent.payment_failed",
          "payment_intent.canceled",
          "payment_intent.requires_action",
          "payment_intent.processing" ->
          new Concern.OfIntent(name(type, thing.path("id")));
      case "charge.refunded",
          "charge.refund.updated",
          "refund.created",
          "refund.updated",
          "refund.failed" ->
          thing.path("payment_intent").isNull()
              ? new Concern.OfNothing()
              : new Concern.OfRefunds(name(type, thing.path("payment_intent")));
      case "charge.dispute.created",
          "charge.dispute.updated",
          "charge.dispute.closed",
          "charge.dispute.funds_withdrawn",
          "charge.dispute.funds_reinstated" ->
          new Concern.OfDispute(name(type, thing.path("id")));
      case "account.updated" -> new Concern.OfAccount(name(type, thing.path("id")));
      case "payout.created", "payout.updated", "payout.paid", "payout.failed", "payout.canceled" ->
          account.isEmpty()
              ? new Concern.OfNothing()
              : new Concern.OfPayout(
                  account, name(type, thing.path("id"))); // else it is the platform's own
      case "customer.subscription.created",
          "customer.subscription.updated",
          "customer.subscription.deleted",
          "customer.subscription.paused",
          "customer.subscription.resumed" ->
          new Concern.OfSubscription(name(type, thing.path("id")));
      case "invoice.paid", "invoice.payment_failed" ->
          new Concern.OfInvoice(name(type, thing.path("id")));
      default -> new Concern.OfNothing();
    };
  }

  /** A name, or the name of a thing that is there in full. */
  private static String name(String type, JsonNode node) {
    String name = node.isObject() ? node.path("id").asText("") : node.asText("");
    if (name.isEmpty()) {
      throw new Rejected(new EventNotUnderstood(type));
    }
    return name;
  }
}
