package com.onlyarts.kernel.jdbi;

import com.onlyarts.kernel.Identifier;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.Jdbi;

/** Which of some ids a statement knows, which calls them {@code :ids} and has one column. */
public final class IdsAmong {
  private IdsAmong() {}

  public static <T extends Identifier> Set<T> of(
      Jdbi jdbi, String sql, Collection<T> ids, Function<UUID, T> type) {
    return jdbi.withHandle(
        handle ->
            new HashSet<>(
                handle
                    .createQuery(sql)
                    .bindArray("ids", UUID.class, ids.stream().map(Identifier::value).toList())
                    .mapTo(UUID.class)
                    .map(type)
                    .list()));
  }
}
