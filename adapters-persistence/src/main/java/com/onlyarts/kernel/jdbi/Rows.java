package com.onlyarts.kernel.jdbi;

import java.util.Collection;
import java.util.function.Function;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/**
 * Any number of rows in one statement, which takes them apart by {@code unnest}: each of their
 * columns is bound as an array.
 */
public final class Rows<R> {
  private final SqlStatement<?> statement;
  private final Collection<R> rows;

  private Rows(SqlStatement<?> statement, Collection<R> rows) {
    this.statement = statement;
    this.rows = rows;
  }

  public static <R> Rows<R> in(SqlStatement<?> statement, Collection<R> rows) {
    return new Rows<>(statement, rows);
  }

  public <T> Rows<R> column(String name, Class<T> type, Function<R, ? extends @Nullable T> value) {
    statement.bindArray(name, type, rows.stream().map(value).toList());
    return this;
  }
}
