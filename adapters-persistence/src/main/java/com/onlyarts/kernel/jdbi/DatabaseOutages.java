package com.onlyarts.kernel.jdbi;

import com.onlyarts.kernel.KernelRejection.ServiceUnavailable;
import com.onlyarts.kernel.Rejection;
import java.sql.SQLException;
import java.util.Optional;

/** Tells a database that is away from a statement that is wrong, so that the first is a 503 that heals and only the second a 500. */
public final class DatabaseOutages {
  private DatabaseOutages() {}

  /** The refusal a failure stands for, if the database was away: connection lost (08), shut down (57P), or out of connections (53300). */
  public static Optional<Rejection> rejectionOf(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql && isOutage(sql.getSQLState())) {
        return Optional.of(new ServiceUnavailable("database"));
      }
    }
    return Optional.empty();
  }

  private static boolean isOutage(@org.jspecify.annotations.Nullable String state) {
    return state != null && (state.startsWith("08") || state.startsWith("57P") || state.equals("53300"));
  }
}
