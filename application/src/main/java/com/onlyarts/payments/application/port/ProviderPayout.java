package com.onlyarts.payments.application.port;

import com.onlyarts.payments.domain.PayoutId;
import java.util.Optional;

/**
 * A payout to a bank as the provider sees it.
 *
 * @param ours the payout we said it is; empty if it was made at the provider itself
 * @param failure why it failed
 */
public record ProviderPayout(
    String id, State state, Optional<PayoutId> ours, Optional<String> failure) {

  /** How it stands. */
  public enum State {
    SENT,
    /** The bank has it. That can still turn into the next. */
    PAID,
    FAILED
  }
}
