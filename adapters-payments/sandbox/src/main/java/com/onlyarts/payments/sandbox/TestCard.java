package com.onlyarts.payments.sandbox;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Set;

/**
 * How a card behaves, by the token it is named with: Stripe's own test tokens as Stripe documents
 * them, and every other text as a card that works (R40).
 *
 * @param challenge whether the bank wants to see the customer first
 * @param outcome what then comes of it: {@link #WORKS}, or the code of the decline
 */
record TestCard(String brand, String last4, boolean challenge, String outcome) {
  static final String WORKS = "";

  /** Stripe's token for a card whose payments succeed and are then questioned by the bank. */
  static final String DISPUTED = "pm_card_createDispute";

  /** A card that works once, so that the second payment fails; Stripe has no test card for that. */
  static final String FAILS_LATER = "pm_sandbox_renewalFails";

  /**
   * Declines that have a code of their own; all others are a reason beside {@code card_declined}.
   */
  private static final Set<String> OWN_CODE =
      Set.of("expired_card", "incorrect_cvc", "processing_error");

  private static final TestCard VISA = works("visa", "4242");
  private static final Map<String, TestCard> BY_TOKEN =
      Map.ofEntries(
          Map.entry("pm_card_visa", VISA),
          Map.entry("pm_card_visa_debit", works("visa", "5556")),
          Map.entry("pm_card_mastercard", works("mastercard", "4444")),
          Map.entry("pm_card_mastercard_debit", works("mastercard", "3222")),
          Map.entry("pm_card_mastercard_prepaid", works("mastercard", "5100")),
          Map.entry("pm_card_amex", works("amex", "8431")),
          Map.entry("pm_card_discover", works("discover", "9424")),
          Map.entry("pm_card_diners", works("diners", "3237")),
          Map.entry("pm_card_jcb", works("jcb", "0505")),
          Map.entry("pm_card_unionpay", works("unionpay", "0005")),
          Map.entry(DISPUTED, works("visa", "0259")),
          Map.entry("pm_card_chargeDeclined", declines("0002", "card_declined")),
          Map.entry("pm_card_chargeCustomerFail", declines("0341", "card_declined")),
          Map.entry(
              "pm_card_chargeDeclinedInsufficientFunds", declines("9995", "insufficient_funds")),
          Map.entry("pm_card_chargeDeclinedLostCard", declines("9987", "lost_card")),
          Map.entry("pm_card_chargeDeclinedStolenCard", declines("9979", "stolen_card")),
          Map.entry("pm_card_chargeDeclinedExpiredCard", declines("0069", "expired_card")),
          Map.entry("pm_card_chargeDeclinedIncorrectCvc", declines("0127", "incorrect_cvc")),
          Map.entry("pm_card_chargeDeclinedProcessingError", declines("0119", "processing_error")),
          Map.entry(
              "pm_card_chargeDeclinedVelocityLimitExceeded",
              declines("6975", "card_velocity_exceeded")),
          Map.entry("pm_card_chargeDeclinedFraudulent", declines("0019", "fraudulent")),
          Map.entry("pm_card_radarBlock", declines("0019", "fraudulent")),
          Map.entry("pm_card_authenticationRequired", challenges("3184", WORKS)),
          Map.entry("pm_card_authenticationRequiredOnSetup", challenges("3155", WORKS)),
          Map.entry("pm_card_threeDSecure2Required", challenges("3220", WORKS)),
          Map.entry("pm_card_threeDSecureRequired", challenges("3063", WORKS)),
          Map.entry(
              "pm_card_authenticationRequiredChargeDeclinedInsufficientFunds",
              challenges("3178", "insufficient_funds")),
          Map.entry(
              "pm_card_threeDSecureRequiredChargeDeclined", challenges("1629", "card_declined")));

  /**
   * The card of this token; {@code pm_card_visa_chargeDeclined} is another spelling of {@code
   * pm_card_chargeDeclined}.
   */
  static TestCard of(String token) {
    return BY_TOKEN.getOrDefault(token.replace("pm_card_visa_charge", "pm_card_charge"), VISA);
  }

  boolean works() {
    return outcome.equals(WORKS);
  }

  /** Whether even keeping it is declined; Stripe lets one be kept that only fails when charged. */
  boolean mayBeKept(String token) {
    return works() || challenge || token.equals("pm_card_chargeCustomerFail");
  }

  /** What may be shown of it. */
  ObjectNode shown(int thisYear) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("brand", brand)
        .put("last4", last4)
        .put("exp_month", 12)
        .put("exp_year", thisYear + 4)
        .put("funding", "credit");
  }

  /** The error that a payment with it ends with. */
  static ObjectNode decline(String outcome) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("type", "card_error")
        .put("code", OWN_CODE.contains(outcome) ? outcome : "card_declined")
        .put("decline_code", outcome.equals("card_declined") ? "generic_decline" : outcome)
        .put("message", "Your card was declined.");
  }

  private static TestCard works(String brand, String last4) {
    return new TestCard(brand, last4, false, WORKS);
  }

  private static TestCard declines(String last4, String code) {
    return new TestCard("visa", last4, false, code);
  }

  private static TestCard challenges(String last4, String outcome) {
    return new TestCard("visa", last4, true, outcome);
  }
}
