package com.onlyarts.payments.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.onlyarts.payments.application.port.ProviderPayout.State;
import com.onlyarts.payments.application.port.Sandbox.Sender;
import com.onlyarts.payments.application.port.SandboxStore;
import com.onlyarts.payments.application.port.SandboxStore.QueuedEvent;
import com.onlyarts.payments.domain.PaymentStatus;
import com.onlyarts.payments.stripe.StripeSignature;
import com.stripe.Stripe;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Writes events as Stripe does, signs them, and has them delivered. What cannot be delivered waits
 * (R40).
 */
final class SandboxWebhooks {
  private static final Logger LOG = System.getLogger(SandboxWebhooks.class.getName());
  private static final ObjectMapper JSON = new ObjectMapper();

  private final SandboxStore memory;
  private final StripeSignature signature;
  private final Clock clock;

  SandboxWebhooks(SandboxStore memory, StripeSignature signature, Clock clock) {
    this.memory = memory;
    this.signature = signature;
    this.clock = clock;
  }

  void write(String type, SandboxIntent intent) {
    ObjectNode thing = thing(intent.id(), "payment_intent", intent.amount(), intent.currency());
    thing.put(
        "status",
        intent.status() == PaymentStatus.CANCELLED ? "canceled" : intent.status().label());
    thing.put("client_secret", intent.clientSecret());
    thing.putObject("metadata").put("payment_id", intent.payment().toString());
    if (intent.failureCode().isEmpty()) {
      thing.putNull("last_payment_error");
    } else {
      thing
          .putObject("last_payment_error")
          .put("type", "card_error")
          .put("code", intent.failureCode());
    }
    queue(type, thing);
  }

  void write(SandboxRefund refund) {
    ObjectNode thing = thing(refund.id(), "refund", refund.amount(), refund.currency());
    thing.put("status", "succeeded").put("payment_intent", refund.intent());
    thing.putObject("metadata").put("refund_id", refund.refund().toString());
    queue("refund.created", thing);
  }

  void write(SandboxDispute dispute) {
    ObjectNode thing = thing(dispute.id(), "dispute", dispute.amount(), dispute.currency());
    thing
        .put("status", "needs_response")
        .put("reason", "fraudulent")
        .put("payment_intent", dispute.intent());
    queue("charge.dispute.created", thing);
  }

  void write(SandboxAccount account) {
    ObjectNode thing =
        JSON.createObjectNode()
            .put("id", account.id())
            .put("object", "account")
            .put("type", "express");
    thing.put("details_submitted", account.onboarded()).put("payouts_enabled", account.onboarded());
    queue("account.updated", account.id(), thing);
  }

  void write(SandboxPayout payout) {
    String status =
        payout.state() == State.SENT
            ? "in_transit"
            : payout.state().name().toLowerCase(Locale.ROOT);
    ObjectNode thing =
        thing(payout.id(), "payout", payout.amount(), payout.currency()).put("status", status);
    thing.putObject("metadata").put("payout_id", payout.payout().toString());
    queue("payout." + status, payout.account(), thing);
  }

  void write(String type, SandboxSubscription subscription) {
    queue(
        type,
        JSON.createObjectNode()
            .put("id", subscription.id())
            .put("object", "subscription")
            .put("customer", subscription.customer()));
  }

  void write(SandboxInvoice invoice) {
    ObjectNode thing = thing(invoice.id(), "invoice", invoice.paid(), invoice.currency());
    queue("invoice.paid", thing.put("status", "paid").put("amount_paid", invoice.paid()));
  }

  private ObjectNode thing(String id, String kind, long amount, String currency) {
    return JSON.createObjectNode()
        .put("id", id)
        .put("object", kind)
        .put("amount", amount)
        .put("currency", currency.toLowerCase(Locale.ROOT))
        .put("created", clock.instant().getEpochSecond())
        .put("livemode", false);
  }

  private void queue(String type, ObjectNode thing) {
    queue(JSON.createObjectNode(), type, thing);
  }

  /** Something that happened in an artist's account. */
  private void queue(String type, String account, ObjectNode thing) {
    queue(JSON.createObjectNode().put("account", account), type, thing);
  }

  private void queue(ObjectNode event, String type, ObjectNode thing) {
    event.put("id", SandboxName.next("evt"));
    event.put("object", "event");
    event.put("api_version", Stripe.API_VERSION);
    event.put("created", clock.instant().getEpochSecond());
    event.put("livemode", false);
    event.put("pending_webhooks", 1);
    event.putNull("request");
    event.put("type", type);
    event.putObject("data").set("object", thing);
    memory.queue(new QueuedEvent(event.path("id").asText(), event.toString(), clock.instant()));
  }

  void deliver(Sender sender) {
    List<String> failed = new ArrayList<>();
    Optional<QueuedEvent> next = memory.nextEvent(failed);
    while (next.isPresent()) {
      if (isDelivered(next.get(), sender)) {
        memory.delivered(next.get().id(), clock.instant());
      } else {
        failed.add(next.get().id());
      }
      next = memory.nextEvent(failed);
    }
  }

  private boolean isDelivered(QueuedEvent queued, Sender sender) {
    byte[] raw = queued.json().getBytes(UTF_8);
    try {
      sender.hand(raw, signature.sign(raw, clock.instant()));
      return true;
    } catch (RuntimeException e) {
      LOG.log(
          Level.WARNING,
          "Event {0} of the payment sandbox could not be delivered and is kept: {1}",
          queued.id(),
          e.toString());
      return false;
    }
  }
}
