package com.onlyarts.kernel.jdbi;

import java.sql.SQLException;
import java.util.Objects;
import java.util.stream.Stream;

/** A failure and what it came of, the outermost first: libraries wrap what PostgreSQL says. */
final class Causes {
  private Causes() {}

  static Stream<Throwable> of(Throwable failure) {
    return Stream.iterate(failure, Objects::nonNull, Throwable::getCause);
  }

  /** What PostgreSQL calls it, where it says so. */
  static Stream<String> sqlStates(Throwable failure) {
    return of(failure)
        .filter(SQLException.class::isInstance)
        .map(cause -> ((SQLException) cause).getSQLState())
        .filter(Objects::nonNull);
  }
}
