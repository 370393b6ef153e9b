package com.onlyarts.payments.sandbox;

import static com.onlyarts.payments.sandbox.SandboxObjects.has;
import static com.onlyarts.payments.sandbox.SandboxObjects.text;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Subscriptions and their invoices: the first payment, the renewals, the differences. A month lasts
 * 30 days and ends by the clock.
 */
final class SandboxBilling {
  static final String KIND = "subscription";
  static final String INVOICE = "invoice";
  private static final String UPDATED = "customer.subscription.updated";
  private static final String LATEST = "latest_invoice";
  private static final String END = "current_period_end";
  private static final long PERIOD = Duration.ofDays(30).toSeconds();
  private static final long UNTIL_GIVEN_UP = Duration.ofHours(23).toSeconds();
  private static final long UNTIL_NEXT_TRY = Duration.ofDays(1).toSeconds();

  /** Statuses in which time does something to a subscription. */
  private static final List<String> RUNNING = List.of("incomplete", "active", "past_due");

  private final SandboxObjects objects;
  private final SandboxCards cards;
  private final List<SandboxPrice> prices;

  SandboxBilling(SandboxObjects objects, SandboxCards cards, List<SandboxPrice> prices) {
    this.objects = objects;
    this.cards = cards;
    this.prices = List.copyOf(prices);
  }

  /** Billed at once, or incomplete until its payment is confirmed with a card that works. */
  ObjectNode start(SandboxRequest request) {
    SandboxPrice price = price(request.required("items[0][price]"));
    String method = request.required("default_payment_method");
    String token = cards.token(method);
    TestCard card = TestCard.of(token);
    ObjectNode subscription = fresh(request, price);
    ObjectNode invoice = invoice(subscription, price.amount(), "subscription_create");
    subscription.put("default_payment_method", method);
    if (card.works() && !card.challenge()) {
      objects.keep(subscription.put("status", "active"), "customer.subscription.created");
      pay(invoice);
      return subscription;
    }
    ObjectNode intent =
        SandboxIntents.fresh(
            objects.fresh("pi", SandboxIntents.KIND),
            price.amount(),
            price.currency(),
            request.required("customer"));
    if (card.challenge()) {
      SandboxIntents.ask(intent, method, token);
    } else {
      SandboxIntents.decline(intent, card.outcome());
    }
    objects.keep(intent.put("_subscription", subscription.path("id").asText()));
    invoice
        .putObject("confirmation_secret")
        .put("client_secret", intent.path("client_secret").asText())
        .put("type", "payment_intent");
    objects.keep(invoice);
    return objects.keep(subscription.put("status", "incomplete"), "customer.subscription.created");
  }

  private SandboxPrice price(String id) {
    return prices.stream()
        .filter(price -> price.id().equals(id))
        .findFirst()
        .orElseThrow(() -> SandboxRefusal.missingParameter("price", id));
  }

  private ObjectNode fresh(SandboxRequest request, SandboxPrice price) {
    long now = objects.now().getEpochSecond();
    ObjectNode subscription = objects.fresh("sub", KIND, request);
    String id = subscription.path("id").asText();
    subscription
        .put("billing_cycle_anchor", now)
        .put("cancel_at_period_end", false)
        .putNull("canceled_at")
        .put("collection_method", "charge_automatically")
        .put("currency", price.currency())
        .put("customer", request.required("customer"))
        .putNull("ended_at")
        .put("start_date", now);
    subscription.putObject("automatic_tax").put("enabled", false);
    ObjectNode items = subscription.putObject("items").put("object", "list");
    items.put("has_more", false).put("url", "/v1/subscription_items?subscription=" + id);
    ObjectNode item = objects.fresh("si", "subscription_item");
    item.remove("livemode");
    item.put("quantity", 1).put(KIND, id).set("price", shown(price));
    items.putArray("data").add(period(item, now, now + PERIOD));
    return subscription;
  }

  private static ObjectNode period(ObjectNode item, long start, long end) {
    return item.put("current_period_start", start).put(END, end);
  }

  private ObjectNode shown(SandboxPrice price) {
    ObjectNode shown = objects.fresh("price", "price").put("id", price.id());
    return shown
        .put("active", true)
        .put("billing_scheme", "per_unit")
        .put("currency", price.currency())
        .put("product", "prod_" + price.id())
        .put("type", "recurring")
        .put("unit_amount", price.amount());
  }

  private static ObjectNode item(ObjectNode subscription) {
    return (ObjectNode) subscription.at("/items/data/0");
  }

  /** An invoice that is due, and the subscription's latest; not kept yet. */
  private ObjectNode invoice(ObjectNode subscription, long amount, String reason) {
    ObjectNode invoice = objects.fresh("in", INVOICE);
    invoice
        .put("amount_due", amount)
        .put("amount_paid", 0)
        .put("amount_remaining", amount)
        .put("attempt_count", 1)
        .put("billing_reason", reason)
        .put("collection_method", "charge_automatically")
        .put("currency", subscription.path("currency").asText())
        .put("customer", subscription.path("customer").asText())
        .putNull("next_payment_attempt")
        .put("status", "open")
        .put("total", amount);
    invoice
        .putObject("parent")
        .put("type", "subscription_details")
        .putObject("subscription_details")
        .put(KIND, subscription.path("id").asText());
    subscription.put(LATEST, invoice.path("id").asText());
    return invoice;
  }

  private void pay(ObjectNode invoice) {
    invoice
        .put("amount_paid", invoice.path("amount_due").asLong())
        .put("amount_remaining", 0)
        .putNull("next_payment_attempt")
        .put("status", "paid");
    objects.keep(invoice, "invoice.paid");
  }

  /** The first payment was made after all. */
  void paid(ObjectNode intent) {
    text(intent, "_subscription")
        .flatMap(id -> objects.find(KIND, id))
        .filter(subscription -> has(subscription, "status", "incomplete"))
        .ifPresent(
            subscription -> {
              subscription
                  .put("status", "active")
                  .put("default_payment_method", intent.path("payment_method").asText());
              objects.keep(subscription, UPDATED);
              pay(latest(subscription));
            });
  }

  private ObjectNode latest(ObjectNode subscription) {
    return objects.get(INVOICE, subscription.path(LATEST).asText());
  }

  /** Another price, from now on or from the next invoice on; an end with the period, or none. */
  ObjectNode change(String id, SandboxRequest request) {
    ObjectNode subscription = objects.get(KIND, id);
    if (subscription.path("ended_at").isNumber()) {
      throw SandboxRefusal.invalid("", "A canceled subscription cannot be changed.");
    }
    request
        .text("items[0][price]")
        .map(this::price)
        .ifPresent(price -> change(subscription, price, request));
    request
        .text("cancel_at_period_end")
        .map(Boolean::valueOf)
        .ifPresent(end -> subscription.put("cancel_at_period_end", end));
    request.putMetadata((ObjectNode) subscription.path("metadata"));
    return objects.keep(subscription, UPDATED);
  }

  private void change(ObjectNode subscription, SandboxPrice price, SandboxRequest request) {
    ObjectNode item = item(subscription);
    long more = price.amount() - item.at("/price/unit_amount").asLong();
    item.set("price", shown(price));
    if (!request.text("proration_behavior").equals(Optional.of("always_invoice"))) {
      return;
    }
    if (declines(subscription)) {
      throw SandboxRefusal.declined(TestCard.decline("card_declined"));
    }
    long left = Math.max(0, item.path(END).asLong() - objects.now().getEpochSecond());
    long difference = Math.round((double) more * left / PERIOD);
    if (difference > 0) {
      pay(invoice(subscription, difference, "subscription_update"));
    }
  }

  private boolean declines(ObjectNode subscription) {
    String token = cards.token(subscription.path("default_payment_method").asText());
    return token.equals(TestCard.FAILS_LATER) || !TestCard.of(token).works();
  }

  ObjectNode end(String id) {
    return end(objects.get(KIND, id));
  }

  private ObjectNode end(ObjectNode subscription) {
    long now = objects.now().getEpochSecond();
    subscription.put("status", "canceled").put("canceled_at", now).put("ended_at", now);
    return objects.keep(subscription, "customer.subscription.deleted");
  }

  /** Months end, payments are tried again, and what nobody pays is given up. */
  void passTime() {
    objects
        .all(KIND, it -> RUNNING.contains(it.path("status").asText()))
        .forEach(it -> goOn(it, objects.now().getEpochSecond()));
  }

  private void goOn(ObjectNode subscription, long now) {
    switch (subscription.path("status").asText()) {
      case "incomplete" -> {
        if (now >= subscription.path("created").asLong() + UNTIL_GIVEN_UP) {
          subscription.put("status", "incomplete_expired").put("ended_at", now);
          objects.keep(subscription, UPDATED);
        }
      }
      case "past_due" -> {
        ObjectNode unpaid = latest(subscription);
        if (now >= unpaid.path("next_payment_attempt").asLong()) {
          objects.keep(unpaid.put("attempt_count", 2).putNull("next_payment_attempt"));
          objects.keep(subscription.put("status", "unpaid"), UPDATED);
        }
      }
      default -> {
        if (now >= item(subscription).path(END).asLong()) {
          renew(subscription, now);
        }
      }
    }
  }

  private void renew(ObjectNode subscription, long now) {
    if (subscription.path("cancel_at_period_end").asBoolean()) {
      end(subscription);
      return;
    }
    ObjectNode item = item(subscription);
    long start = item.path(END).asLong();
    period(item, start, start + PERIOD);
    ObjectNode invoice =
        invoice(subscription, item.at("/price/unit_amount").asLong(), "subscription_cycle");
    if (declines(subscription)) {
      objects.keep(subscription.put("status", "past_due"), UPDATED);
      objects.keep(
          invoice.put("next_payment_attempt", now + UNTIL_NEXT_TRY), "invoice.payment_failed");
    } else {
      objects.keep(subscription, UPDATED);
      pay(invoice);
    }
  }

  ObjectNode of(SandboxRequest request) {
    String customer = request.required("customer");
    boolean ended = request.text("status").equals(Optional.of("all"));
    return objects.list(
        KIND,
        request,
        it -> has(it, "customer", customer) && (ended || !has(it, "status", "canceled")));
  }

  ObjectNode invoices(SandboxRequest request) {
    String subscription = request.required(KIND);
    return objects.list(
        INVOICE,
        request,
        invoice ->
            invoice.at("/parent/subscription_details/subscription").asText().equals(subscription)
                && request.text("status").map(it -> has(invoice, "status", it)).orElse(true));
  }

  /** Shows the latest invoice whole, where the request wants it so. */
  ObjectNode expanded(ObjectNode shown, SandboxRequest request) {
    boolean whole = request.form().values().stream().anyMatch(it -> it.contains(LATEST + "."));
    if (whole && has(shown, "object", KIND)) {
      objects
          .find(INVOICE, shown.path(LATEST).asText())
          .ifPresent(invoice -> shown.set(LATEST, invoice));
    }
    shown.path("data").forEach(row -> expanded((ObjectNode) row, request));
    return shown;
  }
}
