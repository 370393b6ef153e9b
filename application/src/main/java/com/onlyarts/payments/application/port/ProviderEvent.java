package com.onlyarts.payments.application.port;

/**
 * Something the provider has told us of, its signature proven. It only says where to look: what it
 * carries may be old, or of another version of the provider's interface (R36).
 */
public record ProviderEvent(String id, String type, Concern concern) {

  /** What it is about. */
  public sealed interface Concern {
    /** Money that comes in. */
    sealed interface OfPayment extends Concern {}

    /** An intent has moved. */
    record OfIntent(String intent) implements OfPayment {}

    /** Money of this intent went back, or did not after all. */
    record OfRefunds(String intent) implements OfPayment {}

    /** The bank questions a payment, or has stopped. */
    record OfDispute(String dispute) implements OfPayment {}

    /** An artist's account, and what is paid to their bank. */
    sealed interface OfPayouts extends Concern {}

    /** The provider has learnt something about an artist. */
    record OfAccount(String account) implements OfPayouts {}

    /** A payout has moved. */
    record OfPayout(String account, String payout) implements OfPayouts {}

    /** What subscribers are billed. */
    sealed interface OfBilling extends Concern {}

    /** A subscription has moved. */
    record OfSubscription(String subscription) implements OfBilling {}

    /** An invoice was paid, or could not be. */
    record OfInvoice(String invoice) implements OfBilling {}

    /** Nothing that concerns us. */
    record OfNothing() implements Concern {}
  }
}
