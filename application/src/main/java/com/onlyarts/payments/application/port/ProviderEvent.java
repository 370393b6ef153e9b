package com.onlyarts.payments.application.port;

/**
 * Something the provider has told us of, its signature proven. It only says where to look: what it carries may be old, or of another version of
 * the provider's interface (R36).
 */
public record ProviderEvent(String id, String type, Concern concern) {

  /** What it is about. */
  public sealed interface Concern {
    /** An intent has moved. */
    record OfIntent(String intent) implements Concern {}

    /** Money of this intent went back, or did not after all. */
    record OfRefunds(String intent) implements Concern {}

    /** The bank questions a payment, or has stopped. */
    record OfDispute(String dispute) implements Concern {}

    /** Nothing that concerns us. */
    record OfNothing() implements Concern {}
  }
}
