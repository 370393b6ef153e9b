package com.onlyarts.identity.application;

import com.onlyarts.identity.application.port.LoginFailures;
import com.onlyarts.identity.application.port.OneTimeTokens;
import com.onlyarts.identity.application.port.Sessions;
import com.onlyarts.kernel.application.ItemByItem;
import com.onlyarts.kernel.application.port.Transactions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Forgets credentials that are good for nothing any more: sessions long over, expired links,
 * failures nobody waits for.
 */
public final class SweepingCredentials {
  private static final Duration SESSIONS_KEPT = Duration.ofDays(30);
  private static final Duration STRIKES_KEPT = Duration.ofDays(1);

  private final Transactions transactions;
  private final Sessions sessions;
  private final OneTimeTokens tokens;
  private final LoginFailures book;
  private final Clock clock;
  private final ItemByItem items;

  public SweepingCredentials(
      Transactions transactions,
      Sessions sessions,
      OneTimeTokens tokens,
      LoginFailures book,
      Clock clock,
      ItemByItem items) {
    this.transactions = transactions;
    this.sessions = sessions;
    this.tokens = tokens;
    this.book = book;
    this.clock = clock;
    this.items = items;
  }

  /** Small batches, each in a transaction of its own. */
  public void sweep() {
    Instant now = clock.instant();
    items.attempt("links", () -> transactions.inTransaction(() -> tokens.sweep(now)));
    items.attempt(
        "failures", () -> transactions.inTransaction(() -> book.sweep(now.minus(STRIKES_KEPT))));
    items.attempt("sessions", () -> sweepSessions(now));
  }

  private void sweepSessions(Instant now) {
    int swept;
    do {
      swept = transactions.inTransaction(() -> sessions.sweep(now, SESSIONS_KEPT));
    } while (swept > 0);
  }
}
