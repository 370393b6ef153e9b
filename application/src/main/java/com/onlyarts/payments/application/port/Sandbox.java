package com.onlyarts.payments.application.port;

import com.onlyarts.payments.domain.Intent;

/** What only the stand-in for a provider can do: be played with (R40). */
public interface Sandbox extends MoneyProvider {

  /**
   * Does what the payer's browser would do at a real provider; a declined card is {@link
   * Answer.Refused}.
   */
  ProviderResult<Intent> confirmInBrowser(String intentId, String paymentMethod);

  /**
   * Brings the events not delivered yet, oldest first; one the courier could not hand over is kept
   * for the next time.
   */
  void deliver(Sender sender);

  /** Hands a signed event over, exactly as it would come over HTTP. */
  @FunctionalInterface
  interface Sender {
    void hand(byte[] raw, String signature);
  }
}
