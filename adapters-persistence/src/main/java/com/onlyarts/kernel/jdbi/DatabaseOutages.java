package com.onlyarts.kernel.jdbi;

import com.onlyarts.kernel.KernelRejection.ServiceUnavailable;
import com.onlyarts.kernel.Rejection;
import java.util.Optional;
import java.util.Set;

/**
 * Tells a database that is away, full or too busy from a statement that is wrong, so that the first
 * is a 503 that heals and only the second a 500.
 */
public final class DatabaseOutages {
  /**
   * 08 connection lost, 53 out of disk, memory or connections, 57 cancelled, shut down or starting,
   * 58 trouble with its files.
   */
  private static final Set<String> CLASSES = Set.of("08", "53", "57", "58");

  /**
   * A lock not had in time, a transaction idle or open for too long, a race lost again and again, a
   * standby that was taken for the primary.
   */
  private static final Set<String> STATES =
      Set.of("55P03", "25P03", "25P04", "40001", "40P01", "25006");

  private DatabaseOutages() {}

  /** The refusal a failure stands for, if it is not the statement's fault. */
  public static Optional<Rejection> rejectionOf(Throwable failure) {
    return Causes.sqlStates(failure)
        .filter(DatabaseOutages::isOutage)
        .findFirst()
        .map(_ -> new ServiceUnavailable("database"));
  }

  private static boolean isOutage(String state) {
    return state.length() == 5
        && (CLASSES.contains(state.substring(0, 2)) || STATES.contains(state));
  }
}
