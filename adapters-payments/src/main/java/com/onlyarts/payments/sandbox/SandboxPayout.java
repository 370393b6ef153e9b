package com.onlyarts.payments.sandbox;

import com.onlyarts.payments.application.port.ProviderPayout;
import com.onlyarts.payments.application.port.ProviderPayout.State;
import com.onlyarts.payments.domain.PayoutId;
import java.util.Optional;
import java.util.UUID;

/**
 * Money sent to a bank, as the sandbox keeps it. What the bank does with it can be chosen by the
 * cents of its amount.
 *
 * @param payout the payout of ours that it is
 * @param failure why the bank would not have it; empty if it does
 */
record SandboxPayout(
    String id,
    String account,
    long amount,
    String currency,
    UUID payout,
    State state,
    String failure) {
  /** An amount that ends so is not even sent, for want of funds. */
  static final long NOT_SENT = 61;

  /** An amount that ends so is sent back by the bank. */
  static final long SENT_BACK = 62;

  /** An amount that ends so is paid, and sent back after that. */
  static final long SENT_BACK_LATE = 63;

  private static final long CENTS = 100;

  static boolean isSent(long amount) {
    return amount % CENTS != NOT_SENT;
  }

  /** What the bank does next; itself if it does nothing any more. */
  SandboxPayout later() {
    long mark = amount % CENTS;
    return switch (state) {
      case SENT -> mark == SENT_BACK ? failed() : now(State.PAID, "");
      case PAID -> mark == SENT_BACK_LATE ? failed() : this;
      case FAILED -> this;
    };
  }

  /** Whether the bank is not done with it. */
  boolean isOpen() {
    return !later().equals(this);
  }

  private SandboxPayout failed() {
    return now(State.FAILED, "account_closed");
  }

  private SandboxPayout now(State next, String why) {
    return new SandboxPayout(id, account, amount, currency, payout, next, why);
  }

  ProviderPayout told() {
    return new ProviderPayout(
        id,
        state,
        Optional.of(new PayoutId(payout)),
        Optional.of(failure).filter(why -> !why.isEmpty()));
  }
}
