package com.onlyarts.catalog.jdbi;

import com.onlyarts.catalog.application.port.Counters;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Counts again by SQL. Only what looks wrong is locked, then counted once more: whoever changes a
 * number holds the same lock.
 */
public final class JdbiCounters implements Counters {
  private static final UUID BEFORE_ALL = new UUID(0, 0);

  private final Jdbi jdbi;

  public JdbiCounters(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public Stretch inspect(Counter counter, Optional<UUID> after, int size) {
    List<Finding> findings =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        SELECT id, %s <> %s AS suspect
                        FROM %s
                        WHERE id > :after
                        ORDER BY id
                        LIMIT :size
                        """
                            .formatted(number(counter), truth(counter), table(counter)))
                    .bind("after", after.orElse(BEFORE_ALL))
                    .bind("size", size)
                    .map(
                        (row, _) ->
                            new Finding(row.getObject("id", UUID.class), row.getBoolean("suspect")))
                    .list());
    return new Stretch(
        findings.stream().filter(Finding::suspect).map(Finding::id).toList(),
        findings.size() < size ? Optional.empty() : Optional.of(findings.getLast().id()));
  }

  @Override
  public List<Repair> recount(Counter counter, List<UUID> suspects) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    UPDATE %2$s
                    SET %1$s = recounted.truth
                    FROM (SELECT id, %1$s AS kept, %3$s AS truth FROM %2$s WHERE id = ANY (:ids)) AS recounted
                    WHERE %2$s.id = recounted.id
                      AND kept <> truth
                    RETURNING recounted.id, kept, truth
                    """
                        .formatted(number(counter), table(counter), truth(counter)))
                .bindArray("ids", UUID.class, locked(handle, counter, suspects))
                .map(
                    (row, _) ->
                        new Repair(
                            counter,
                            row.getObject("id", UUID.class),
                            row.getInt("kept"),
                            row.getInt("truth")))
                .list());
  }

  private static List<UUID> locked(Handle handle, Counter counter, List<UUID> suspects) {
    return handle
        .createQuery(
            """
            SELECT id
            FROM %s
            WHERE id = ANY (:ids)
            ORDER BY id
            FOR NO KEY UPDATE SKIP LOCKED
            """
                .formatted(table(counter)))
        .bindArray("ids", UUID.class, suspects)
        .mapTo(UUID.class)
        .list();
  }

  private static String table(Counter counter) {
    return switch (counter) {
      case FAVORITES, COMMENTS -> "artworks";
      case REPLIES, LIKES -> "comments";
    };
  }

  private static String number(Counter counter) {
    return switch (counter) {
      case FAVORITES -> "favorites_count";
      case COMMENTS -> "comments_count";
      case REPLIES -> "replies_count";
      case LIKES -> "likes_count";
    };
  }

  private static String truth(Counter counter) {
    return switch (counter) {
      case FAVORITES -> "(SELECT count(*) FROM favorites WHERE artwork_id = artworks.id)";
      case COMMENTS ->
          "(SELECT count(*) FROM comments WHERE artwork_id = artworks.id AND deleted_at IS NULL)";
      case REPLIES ->
          "(SELECT count(*) FROM comments AS reply WHERE reply.parent_id = comments.id)";
      case LIKES -> "(SELECT count(*) FROM comment_likes WHERE comment_id = comments.id)";
    };
  }

  private record Finding(UUID id, boolean suspect) {}
}
