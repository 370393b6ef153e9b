package com.onlyarts.payments.sandbox;

import static com.onlyarts.payments.sandbox.SandboxObjects.has;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Payments: intents, what is given back of them, and what the bank says against them. */
final class SandboxIntents {
  static final String KIND = "payment_intent";
  private static final long UNTIL_EVIDENCE = Duration.ofDays(7).toSeconds();

  private final SandboxObjects objects;
  private final SandboxCards cards;

  SandboxIntents(SandboxObjects objects, SandboxCards cards) {
    this.objects = objects;
    this.cards = cards;
  }

  ObjectNode create(SandboxRequest request) {
    ObjectNode intent =
        fresh(
            objects.fresh("pi", KIND, request),
            request.amount(),
            request.required("currency"),
            request.text("customer").orElse(null));
    return objects.keep(intent.put("description", request.text("description").orElse(null)));
  }

  /** One that waits for a card. */
  static ObjectNode fresh(
      ObjectNode intent, long amount, String currency, @Nullable String customer) {
    intent
        .put("amount", amount)
        .put("amount_capturable", 0)
        .put("amount_received", 0)
        .put("capture_method", "automatic")
        .put("client_secret", SandboxName.next(intent.path("id").asText() + "_secret"))
        .put("confirmation_method", "automatic")
        .put("currency", currency)
        .put("customer", customer)
        .putNull("last_payment_error")
        .putNull("latest_charge")
        .putNull("next_action")
        .putNull("payment_method")
        .put("status", "requires_payment_method");
    intent
        .putObject("automatic_payment_methods")
        .put("enabled", true)
        .put("allow_redirects", "never");
    intent.putArray("payment_method_types").add("card");
    return intent;
  }

  /**
   * Takes the money. A bank that wants to see the customer is content when the same card is tried
   * again.
   */
  ObjectNode confirm(String id, SandboxRequest request) {
    ObjectNode intent = open(id);
    String method = request.required("payment_method");
    String token = cards.token(method);
    TestCard card = TestCard.of(token);
    if (card.challenge()
        && !(has(intent, "status", "requires_action") && has(intent, "_token", token))) {
      ask(intent, method, token);
      return objects.keep(intent, "payment_intent.requires_action");
    }
    intent.putNull("next_action");
    if (!card.works()) {
      decline(intent, card.outcome());
      objects.keep(intent, "payment_intent.payment_failed");
      throw SandboxRefusal.declined(
          ((ObjectNode) intent.path("last_payment_error").deepCopy())
              .set("payment_intent", intent));
    }
    intent
        .put("status", "succeeded")
        .put("payment_method", method)
        .put("amount_received", intent.path("amount").asLong())
        .put("latest_charge", SandboxName.next("ch"))
        .putNull("last_payment_error");
    if (token.equals(TestCard.DISPUTED)) {
      objects.keep(intent.put("_disputed", true), "payment_intent.succeeded");
      objects.keep(dispute(intent), "charge.dispute.created");
      return intent;
    }
    return objects.keep(intent, "payment_intent.succeeded");
  }

  /** The bank wants to see the customer. */
  static void ask(ObjectNode intent, String method, String token) {
    intent.put("status", "requires_action").put("payment_method", method).put("_token", token);
    intent.putObject("next_action").put("type", "use_stripe_sdk").putObject("use_stripe_sdk");
  }

  static void decline(ObjectNode intent, String outcome) {
    intent.put("status", "requires_payment_method").putNull("payment_method");
    intent.set("last_payment_error", TestCard.decline(outcome));
  }

  private ObjectNode dispute(ObjectNode intent) {
    ObjectNode dispute =
        objects
            .fresh("dp", "dispute")
            .put("amount", intent.path("amount").asLong())
            .put("charge", intent.path("latest_charge").asText())
            .put("currency", intent.path("currency").asText())
            .put("is_charge_refundable", false)
            .put("payment_intent", intent.path("id").asText())
            .put("reason", "fraudulent")
            .put("status", "needs_response");
    dispute
        .putObject("evidence_details")
        .put("due_by", objects.now().getEpochSecond() + UNTIL_EVIDENCE)
        .put("has_evidence", false)
        .put("past_due", false)
        .put("submission_count", 0);
    return dispute;
  }

  ObjectNode cancel(String id) {
    ObjectNode intent = open(id).put("status", "canceled");
    intent.put("canceled_at", objects.now().getEpochSecond()).putNull("last_payment_error");
    return objects.keep(intent, "payment_intent.canceled");
  }

  private ObjectNode open(String id) {
    ObjectNode intent = objects.get(KIND, id);
    if (has(intent, "status", "succeeded") || has(intent, "status", "canceled")) {
      throw SandboxRefusal.unexpectedState(intent);
    }
    return intent;
  }

  /** Gives back at once. */
  ObjectNode refund(SandboxRequest request) {
    String id = request.required("payment_intent");
    ObjectNode intent =
        objects.find(KIND, id).orElseThrow(() -> SandboxRefusal.missingParameter(KIND, id));
    long refunded = intent.path("_refunded").asLong();
    long left = intent.path("amount").asLong() - refunded;
    if (left == 0) {
      throw SandboxRefusal.invalid("charge_already_refunded", "The charge is refunded already.");
    }
    if (!has(intent, "status", "succeeded") || left < request.amount()) {
      throw SandboxRefusal.invalid("amount_too_large", "There is not so much to be refunded.");
    }
    if (intent.path("_disputed").asBoolean()) {
      throw SandboxRefusal.invalid("charge_disputed", "The charge is disputed.");
    }
    objects.keep(intent.put("_refunded", refunded + request.amount()));
    ObjectNode refund = objects.fresh("re", "refund", request);
    refund.remove("livemode");
    return objects.keep(
        refund
            .put("amount", request.amount())
            .put("charge", intent.path("latest_charge").textValue())
            .put("currency", intent.path("currency").asText())
            .put("payment_intent", id)
            .put("status", "succeeded"),
        "refund.created");
  }

  /** Refunds or disputes, of one intent or of all. */
  ObjectNode against(String kind, SandboxRequest request) {
    return objects.list(
        kind,
        request,
        thing ->
            request
                .text("payment_intent")
                .map(intent -> has(thing, "payment_intent", intent))
                .orElse(true));
  }
}
