package com.onlyarts.payments.application.port;

/** What only the stand-in for a provider can do: be played with (R40). */
public interface Sandbox extends MoneyProvider {

  /** The artist has said everything; from now on the account is paid. */
  ProviderResult<ProviderAccount> onboard(String account);

  /** Does what is due by now: banks work for a while, and periods end. */
  void passTime();

  /**
   * Brings the events not delivered yet, oldest first; one that could not be handed over is kept
   * for the next time.
   */
  void deliver(Sender sender);

  /** Hands a signed event over, exactly as it would come over HTTP. */
  @FunctionalInterface
  interface Sender {
    void hand(byte[] raw, String signature);
  }
}
