package com.onlyarts.payments.sandbox;

import static com.onlyarts.payments.sandbox.SandboxObjects.has;
import static com.onlyarts.payments.sandbox.SandboxObjects.text;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.ZoneOffset;

/** Customers, and the cards that are kept for them. */
final class SandboxCards {
  static final String KIND = "payment_method";

  /** How Stripe names a card that is kept, unlike a test card. */
  private static final String KEPT_NAME = "pm_[A-Za-z0-9]{24}";

  private static final String TOKEN = "_token";
  private final SandboxObjects objects;

  SandboxCards(SandboxObjects objects) {
    this.objects = objects;
  }

  ObjectNode addCustomer(SandboxRequest request) {
    return objects.keep(
        objects.fresh("cus", "customer", request).put("email", request.text("email").orElse(null)));
  }

  /** Keeps a card for a customer; a test card becomes one of a name of its own. */
  ObjectNode attach(String name, SandboxRequest request) {
    String customer = request.required("customer");
    ObjectNode card = objects.find(KIND, name).orElseGet(() -> cardOf(name));
    if (text(card, "customer").filter(other -> !other.equals(customer)).isPresent()) {
      throw SandboxRefusal.invalid(
          "payment_method_in_use", "The payment method is attached to another customer.");
    }
    return objects.keep(card.put("customer", customer));
  }

  private ObjectNode cardOf(String token) {
    TestCard test = TestCard.of(unlessKept(token));
    if (!test.mayBeKept(token)) {
      throw SandboxRefusal.declined(TestCard.decline(test.outcome()));
    }
    ObjectNode card = objects.fresh("pm", KIND).put("type", "card").put(TOKEN, token);
    ObjectNode owner = card.putObject("billing_details");
    owner.putNull("address").putNull("email").putNull("name").putNull("phone");
    card.set("card", test.shown(objects.now().atOffset(ZoneOffset.UTC).getYear()));
    return card;
  }

  ObjectNode detach(String name) {
    return objects.keep(objects.get(KIND, name).putNull("customer"));
  }

  ObjectNode of(String customer, SandboxRequest request) {
    return objects.list(KIND, request, card -> has(card, "customer", customer));
  }

  /** The test card behind a name: that of a card that is kept, or the name itself. */
  String token(String name) {
    return objects
        .find(KIND, name)
        .map(card -> text(card, TOKEN).orElse("pm_card_visa"))
        .orElseGet(() -> unlessKept(name));
  }

  private static String unlessKept(String name) {
    if (name.matches(KEPT_NAME)) {
      throw SandboxRefusal.missingParameter("PaymentMethod", name);
    }
    return name;
  }
}
