package com.onlyarts.kernel.jdbi;

import com.onlyarts.kernel.application.port.Transactions;
import java.sql.SQLException;
import java.util.Set;
import java.util.function.Supplier;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/**
 * Transactions of PostgreSQL, READ COMMITTED, bound to the thread: whatever a use case calls inside joins. One that loses a deadlock or a
 * serialisation race is done again from the start, which is why the outside must not be spoken to inside.
 */
public final class JdbiTransactions implements Transactions {
  private static final int ATTEMPTS = 4;
  private static final Set<String> LOST_A_RACE = Set.of("40001", "40P01");
  private static final ScopedValue<Boolean> INSIDE = ScopedValue.newInstance();

  private final Jdbi jdbi;

  public JdbiTransactions(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public <T> T inTransaction(Supplier<T> work) {
    if (INSIDE.isBound()) {
      return work.get();
    }
    for (int attempt = 1; ; attempt++) {
      try {
        return ScopedValue.where(INSIDE, true).call(() -> jdbi.inTransaction(_ -> work.get()));
      } catch (JdbiException e) {
        if (attempt == ATTEMPTS || !lostARace(e)) {
          throw e;
        }
      }
    }
  }

  /** Whether a transaction of ours is open on this thread. */
  static boolean isInside() {
    return INSIDE.isBound();
  }

  private static boolean lostARace(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql && sql.getSQLState() != null && LOST_A_RACE.contains(sql.getSQLState())) {
        return true;
      }
    }
    return false;
  }
}
