package com.onlyarts.bootstrap.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** The card with which everybody in the demo pays; the sandbox takes it at once. */
final class DemoCard {
  static final String ID = "pm_card_visa";

  private DemoCard() {}

  /** Pays what an answer asks for. */
  static void pays(DemoUsers users, String payer, JsonNode asked) {
    users.does(
        payer,
        "POST",
        "/payments/%s/confirm".formatted(asked.at("/data/paymentIntent/id").asText()),
        Map.of("paymentMethodId", ID));
  }
}
