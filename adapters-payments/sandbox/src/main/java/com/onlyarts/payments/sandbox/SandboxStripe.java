package com.onlyarts.payments.sandbox;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * Answers as Stripe documents. A request that changes something is done once for its idempotency
 * key, and one at a time.
 */
final class SandboxStripe implements AutoCloseable {
  private static final Logger LOG = System.getLogger(SandboxStripe.class.getName());
  private static final ObjectMapper JSON = new ObjectMapper();

  private final SandboxStore store;
  private final SandboxObjects objects;
  private final SandboxCards cards;
  private final SandboxIntents intents;
  private final SandboxPayouts payouts;
  private final SandboxBilling billing;
  private final String webhookSecret;

  /**
   * @param home where the service is reached, for the links it answers
   */
  SandboxStripe(
      SandboxStore store, URI home, List<SandboxPrice> prices, String webhookSecret, Clock clock) {
    this.store = store;
    this.webhookSecret = webhookSecret;
    objects = new SandboxObjects(store, clock);
    cards = new SandboxCards(objects);
    intents = new SandboxIntents(objects, cards);
    payouts = new SandboxPayouts(objects, home);
    billing = new SandboxBilling(objects, cards, prices);
  }

  synchronized SandboxAnswer answer(SandboxRequest request) {
    Optional<ObjectNode> kept = request.key().flatMap(store::answer);
    if (kept.isPresent()) {
      return again(kept.get(), request);
    }
    try {
      SandboxAnswer answer = done(request);
      Optional<ObjectNode> keep =
          request.key().filter(_ -> answer.status() != 404).map(key -> kept(key, request, answer));
      store.commit(keep, objects.now().getEpochSecond());
      return answer;
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "The payment sandbox failed at " + request.path(), e);
      return SandboxRefusal.of(500, "api_error", "", "The sandbox failed.").answer();
    } finally {
      store.rollBack();
    }
  }

  /** What is kept of an answer under its key. */
  ObjectNode kept(String key, SandboxRequest request, SandboxAnswer answer) {
    ObjectNode kept = JsonNodeFactory.instance.objectNode().put("key", key);
    kept.put("created", objects.now().getEpochSecond());
    kept.put("path", request.path()).put("status", answer.status());
    kept.set("form", JSON.valueToTree(request.form()));
    kept.set("body", answer.body());
    return kept;
  }

  private static SandboxAnswer again(ObjectNode kept, SandboxRequest request) {
    boolean same =
        kept.path("path").asText().equals(request.path())
            && kept.path("form").equals(JSON.valueToTree(request.form()));
    if (!same) {
      return SandboxRefusal.of(
              400,
              "idempotency_error",
              "",
              "Keys for idempotent requests can only be used with the same parameters.")
          .answer();
    }
    ObjectNode body = ((ObjectNode) kept.path("body")).deepCopy();
    return new SandboxAnswer(kept.path("status").asInt(), body, true);
  }

  private SandboxAnswer done(SandboxRequest request) {
    try {
      ObjectNode shown = billing.expanded(answered(request).deepCopy(), request);
      return SandboxAnswer.ok(SandboxObjects.shown(shown));
    } catch (SandboxRefusal refusal) {
      return refusal.answer();
    }
  }

  private ObjectNode answered(SandboxRequest request) {
    String[] path = request.segments();
    String id = path.length > 1 ? path[1] : "";
    return switch (route(request.method(), path)) {
      case "POST customers" -> cards.addCustomer(request);
      case "GET customers/*/payment_methods" -> cards.of(id, request);
      case "GET payment_methods/*" -> objects.get(SandboxCards.KIND, id);
      case "POST payment_methods/*/attach" -> cards.attach(id, request);
      case "POST payment_methods/*/detach" -> cards.detach(id);
      case "POST payment_intents" -> intents.create(request);
      case "GET payment_intents/*" -> objects.get(SandboxIntents.KIND, id);
      case "POST payment_intents/*/confirm" -> confirmed(intents.confirm(id, request));
      case "POST payment_intents/*/cancel" -> intents.cancel(id);
      case "POST refunds" -> intents.refund(request);
      case "GET refunds" -> intents.against("refund", request);
      case "GET disputes" -> intents.against("dispute", request);
      case "GET disputes/*" -> objects.get("dispute", id);
      case "POST accounts" -> payouts.addAccount(request);
      case "GET accounts/*" -> objects.get("account", id);
      case "POST account_links" -> payouts.link(request);
      case "POST transfers" -> payouts.transfer(request);
      case "GET transfers" -> payouts.transfers(request);
      case "GET transfers/*" -> objects.get("transfer", id);
      case "POST transfers/*/reversals" -> payouts.reverse(id, request);
      case "POST payouts" -> payouts.send(request);
      case "GET payouts" -> payouts.payouts(request);
      case "GET payouts/*" -> payouts.payout(id, request);
      case "POST subscriptions" -> billing.start(request);
      case "GET subscriptions" -> billing.of(request);
      case "GET subscriptions/*" -> objects.get(SandboxBilling.KIND, id);
      case "POST subscriptions/*" -> billing.change(id, request);
      case "DELETE subscriptions/*" -> billing.end(id);
      case "GET invoices" -> billing.invoices(request);
      case "GET invoices/*" -> objects.get(SandboxBilling.INVOICE, id);
      case "POST test_helpers/onboarding" -> payouts.onboard(request.required("account"));
      case "POST test_helpers/time" -> timePassed();
      case "GET test_helpers/events" -> waiting(request);
      case "POST test_helpers/deliveries" -> delivered(request);
      default ->
          throw SandboxRefusal.of(
              404, "invalid_request_error", "", "Unrecognized request URL: " + request.path());
    };
  }

  /** The method and the path, with a star for what it names. */
  private static String route(String method, String[] path) {
    return switch (path.length) {
      case 1 -> "%s %s".formatted(method, path[0]);
      case 2 ->
          path[0].equals("test_helpers")
              ? "%s %s/%s".formatted(method, path[0], path[1])
              : "%s %s/*".formatted(method, path[0]);
      default -> "%s %s/*/%s".formatted(method, path[0], path[2]);
    };
  }

  private ObjectNode confirmed(ObjectNode intent) {
    if (SandboxObjects.has(intent, "status", "succeeded")) {
      billing.paid(intent);
    }
    return intent;
  }

  private ObjectNode timePassed() {
    payouts.passTime();
    billing.passTime();
    return JsonNodeFactory.instance.objectNode();
  }

  /** The oldest event behind a number that is still to be delivered, ready to be sent. */
  private ObjectNode waiting(SandboxRequest request) {
    ObjectNode list = JsonNodeFactory.instance.objectNode();
    ArrayNode rows = list.putArray("data");
    store
        .waitingAfter(request.text("after").map(Long::valueOf).orElse(0L))
        .ifPresent(
            event -> {
              String body = SandboxObjects.shown(event).toString();
              rows.addObject()
                  .put("id", event.path("id").asText())
                  .put("number", event.path(SandboxStore.NUMBER).asLong())
                  .put("body", body)
                  .put("signature", WebhookSignature.header(webhookSecret, objects.now(), body));
            });
    return list;
  }

  private ObjectNode delivered(SandboxRequest request) {
    long number = Long.parseLong(request.required("number"));
    store
        .waitingAfter(number - 1)
        .filter(event -> event.path(SandboxStore.NUMBER).asLong() == number)
        .ifPresent(event -> objects.keep(event.put("pending_webhooks", 0)));
    return JsonNodeFactory.instance.objectNode();
  }

  @Override
  public synchronized void close() {
    store.close();
  }
}
