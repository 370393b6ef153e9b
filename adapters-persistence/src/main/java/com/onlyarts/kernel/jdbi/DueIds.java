package com.onlyarts.kernel.jdbi;

import com.onlyarts.kernel.Identifier;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.Jdbi;

/** What a job has to look at next: ids in their order, a batch at a time. */
public final class DueIds {
  private DueIds() {}

  /**
   * The next batch. What is due is found first, by an index of its own: left to itself PostgreSQL
   * may walk all ids in their order and look at each row.
   *
   * @param due a statement that selects one column, {@code id}, of everything that is due
   * @param values what it names, by name
   * @param after the last id of the batch before; empty to begin
   * @param most how many at most
   */
  public static <I extends Identifier> List<I> next(
      Jdbi jdbi,
      String due,
      Map<String, ?> values,
      Optional<I> after,
      int most,
      Function<UUID, I> kind) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    WITH due AS MATERIALIZED (%s)
                    SELECT id
                    FROM due
                    WHERE CAST(:after AS uuid) IS NULL OR id > :after
                    ORDER BY id
                    LIMIT :most
                    """
                        .formatted(due))
                .bindMap(values)
                .bindByType("after", after.map(Identifier::value).orElse(null), UUID.class)
                .bind("most", most)
                .mapTo(UUID.class)
                .map(kind)
                .list());
  }
}
