package com.onlyarts.bootstrap;

import com.onlyarts.kernel.rest.ApiClient;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.slf4j.MDC;

/**
 * What one request says to the database on its own thread, on the way to its answer, as the
 * driver's log of the protocol tells it.
 */
final class CountedStatements extends Handler {
  private static final Logger DRIVER = Logger.getLogger("org.postgresql.core.v3.QueryExecutorImpl");

  private final String request = "counted-" + UUID.randomUUID();
  private final AtomicInteger statements = new AtomicInteger();
  private final AtomicInteger roundTrips = new AtomicInteger();

  private CountedStatements() {}

  /**
   * @param statements all that were executed, COMMIT too; BEGIN is none of them: the driver sends
   *     it along with the statement after it
   * @param roundTrips how often the request waited for the database
   */
  record Count(int statements, int roundTrips) {}

  /** Counts while one request is answered; others meanwhile are not counted. */
  static Count of(ApiClient client, Consumer<ApiClient> act) {
    CountedStatements counted = new CountedStatements();
    DRIVER.setUseParentHandlers(false);
    DRIVER.setLevel(Level.FINEST);
    DRIVER.addHandler(counted);
    try {
      act.accept(client.with("X-Request-Id", counted.request));
    } finally {
      DRIVER.removeHandler(counted);
      DRIVER.setLevel(null);
      DRIVER.setUseParentHandlers(true);
    }
    return new Count(counted.statements.get(), counted.roundTrips.get());
  }

  @Override
  public void publish(LogRecord told) {
    if (request.equals(MDC.get("requestId"))) {
      if (told.getMessage().startsWith(" FE=> Execute(")) {
        statements.incrementAndGet();
      } else if (told.getMessage().startsWith(" FE=> Sync")) {
        roundTrips.incrementAndGet();
      }
    }
  }

  @Override
  public void flush() {
    // nothing is kept back
  }

  @Override
  public void close() {
    // nothing is open
  }
}
