package com.onlyarts.kernel.jdbi;

import com.onlyarts.kernel.Identifier;
import com.onlyarts.kernel.api.Cursor;
import com.onlyarts.kernel.api.PageRequest;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.statement.Query;

/**
 * The order of a list by a moment and an id, and how a page of it is asked for: behind a cursor, or
 * by its number (R3).
 *
 * @param list its name, which its cursors carry
 * @param moment the column with the moment
 * @param id the column with the id
 */
public record Keyset(String list, String moment, String id, Direction direction) {
  /** Which of two moments comes first. */
  public enum Direction {
    EARLIEST_FIRST(">", "ASC"),
    LATEST_FIRST("<", "DESC");

    private final String behind;
    private final String word;

    Direction(String behind, String word) {
      this.behind = behind;
      this.word = word;
    }
  }

  public static Keyset latestFirst(String list, String moment, String id) {
    return new Keyset(list, moment, id, Direction.LATEST_FIRST);
  }

  public static Keyset earliestFirst(String list, String moment, String id) {
    return new Keyset(list, moment, id, Direction.EARLIEST_FIRST);
  }

  /**
   * What the statement of a page ends with, from its last condition on. Whether somebody goes on
   * from a cursor is in its text, so that PostgreSQL plans the two apart.
   */
  public String page(PageRequest request) {
    return """
        %sORDER BY %s %s, %s %s
        LIMIT :rows OFFSET :skipped
        """
        .formatted(behind(request), moment, direction.word, id, direction.word);
  }

  /** The condition of somebody who goes on from a cursor; nothing for everybody else. */
  public String behind(PageRequest request) {
    return request.cursor().isPresent()
        ? "  AND (%s, %s) %s (:afterMoment, :afterId)\n".formatted(moment, id, direction.behind)
        : "";
  }

  /**
   * Binds what {@link #page} names.
   *
   * @throws com.onlyarts.kernel.Rejected if the cursor is another list's
   */
  public Query bind(Query query, PageRequest request) {
    Optional<Cursor> cursor = request.cursor().map(it -> it.in(list));
    cursor.ifPresent(it -> query.bind("afterMoment", it.instant(0)).bind("afterId", it.uuid(1)));
    return query.bind("rows", request.oneMore()).bind("skipped", request.offset());
  }

  /** The place behind a row. */
  public Cursor behind(Instant moment, Identifier id) {
    return Cursor.at(list, moment, id.value());
  }
}
