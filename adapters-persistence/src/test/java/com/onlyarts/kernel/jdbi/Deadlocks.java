package com.onlyarts.kernel.jdbi;

import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * How many statements of a database fell victim to a deadlock. A transaction that loses one is done
 * again, so that nothing else would tell that two courses lock in opposite orders.
 */
public final class Deadlocks implements SqlLogger {
  private final AtomicInteger count = new AtomicInteger();

  private Deadlocks() {}

  /** Counts from now on. */
  public static Deadlocks in(Jdbi jdbi) {
    Deadlocks deadlocks = new Deadlocks();
    jdbi.setSqlLogger(deadlocks);
    return deadlocks;
  }

  @Override
  public void logException(StatementContext context, SQLException e) {
    if (Causes.sqlStates(e).anyMatch("40P01"::equals)) {
      count.incrementAndGet();
    }
  }

  public int count() {
    return count.get();
  }
}
