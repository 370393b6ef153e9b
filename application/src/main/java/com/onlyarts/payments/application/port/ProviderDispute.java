package com.onlyarts.payments.application.port;

import com.onlyarts.kernel.Money;
import java.util.Optional;

/**
 * A payment the bank questions.
 *
 * @param intent the intent it is about; empty for charges that have none, which are not ours
 */
public record ProviderDispute(String id, Optional<String> intent, Money amount, State state) {

  /** How it stands. */
  public enum State {
    OPEN,
    WON,
    /** The bank has taken the money back. */
    LOST
  }
}
