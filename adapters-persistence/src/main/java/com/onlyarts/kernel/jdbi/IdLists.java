package com.onlyarts.kernel.jdbi;

import com.onlyarts.kernel.Identifier;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.Jdbi;

/** Ids that a statement finds for a person. */
public final class IdLists {
  private IdLists() {}

  /**
   * The ids, in the statement's order.
   *
   * @param sql selects one column of ids, for {@code :person}
   */
  public static List<UUID> find(Jdbi jdbi, String sql, Identifier person) {
    return jdbi.withHandle(
        handle -> handle.createQuery(sql).bind("person", person).mapTo(UUID.class).list());
  }

  /** As {@link #find(Jdbi, String, Identifier)}, as ids of their kind. */
  public static <T> List<T> find(Jdbi jdbi, String sql, Identifier person, Function<UUID, T> kind) {
    return find(jdbi, sql, person).stream().map(kind).toList();
  }
}
