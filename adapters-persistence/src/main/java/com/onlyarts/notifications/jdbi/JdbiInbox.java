package com.onlyarts.notifications.jdbi;

import static com.onlyarts.kernel.jdbi.Columns.id;
import static com.onlyarts.kernel.jdbi.Columns.instant;
import static com.onlyarts.kernel.jdbi.Columns.optionalText;
import static java.util.stream.Collectors.toMap;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.api.Cursor;
import com.onlyarts.kernel.api.Page;
import com.onlyarts.kernel.api.PageRequest;
import com.onlyarts.notifications.application.port.Inbox;
import com.onlyarts.notifications.domain.NotificationId;
import com.onlyarts.notifications.domain.NotificationType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/**
 * The inbox by SQL; what is counted as unread is what the list of the unread has, by the same
 * predicate (R82).
 */
public final class JdbiInbox implements Inbox {
  private static final String LATEST_FIRST = "notifications:createdAt:desc";
  private static final String UNREAD = "user_id = :person AND NOT is_read";

  private final Jdbi jdbi;

  public JdbiInbox(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /**
   * In one round trip. Of the page the text holds the size alone, so that there are few texts, and
   * PostgreSQL keeps its plans for them.
   */
  @Override
  public Contents of(PersonId person, Optional<Boolean> unread, PageRequest request) {
    Optional<Cursor> cursor = request.cursor().map(it -> it.in(LATEST_FIRST));
    String listed = listed(unread);
    String sql =
        """
        SELECT counted.total, counted.unread, entry.*
        FROM (
          SELECT (SELECT count(*) FROM notifications WHERE %s) AS total,
                 (SELECT count(*) FROM notifications WHERE %s) AS unread
        ) AS counted
        LEFT JOIN (
          SELECT id, type, title, message, link, is_read, metadata, created_at
          FROM notifications
          WHERE %s
            %s
          ORDER BY created_at DESC, id DESC
          LIMIT %d
          %s
        ) AS entry ON true
        ORDER BY entry.created_at DESC, entry.id DESC
        """
            .formatted(
                listed,
                UNREAD,
                listed,
                cursor.isPresent() ? "AND (created_at, id) < (:at, :id)" : "",
                request.oneMore(),
                request.offset() > 0 ? "OFFSET :offset" : "");
    List<Row> rows =
        jdbi.withHandle(
            handle -> {
              Query query = handle.createQuery(sql).bind("person", person);
              cursor.ifPresent(it -> query.bind("at", it.instant(0)).bind("id", it.uuid(1)));
              if (request.offset() > 0) {
                query.bind("offset", request.offset());
              }
              return query
                  .map(
                      (row, _) ->
                          new Row(
                              row.getLong("total"),
                              row.getLong("unread"),
                              row.getString("type") == null
                                  ? Optional.empty()
                                  : Optional.of(entry(row))))
                  .list();
            });
    List<Entry> entries = rows.stream().flatMap(row -> row.entry.stream()).toList();
    Row first = rows.getFirst();
    return new Contents(
        Page.of(
            request,
            entries,
            first.total,
            entry -> Cursor.at(LATEST_FIRST, entry.createdAt(), entry.id().value())),
        first.unread);
  }

  @Override
  public Map<PersonId, Long> unread(Set<PersonId> people) {
    return people.isEmpty()
        ? Map.of()
        : jdbi.withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        SELECT reader, (SELECT count(*) FROM notifications WHERE user_id = reader AND NOT is_read) AS unread
                        FROM unnest(CAST(:people AS uuid[])) AS reader
                        """)
                    .bindArray("people", UUID.class, people.stream().map(PersonId::value).toList())
                    .map(
                        (row, _) ->
                            Map.entry(id(row, "reader", PersonId::new), row.getLong("unread")))
                    .collect(toMap(Map.Entry::getKey, Map.Entry::getValue)));
  }

  /** The one predicate of list and count. */
  private static String listed(Optional<Boolean> unread) {
    return unread
        .map(wanted -> wanted ? UNREAD : "user_id = :person AND is_read")
        .orElse("user_id = :person");
  }

  /** The counts are in each row; there is always one, which of an empty page holds nothing else. */
  private record Row(long total, long unread, Optional<Entry> entry) {}

  private static Entry entry(ResultSet row) throws SQLException {
    return new Entry(
        id(row, "id", NotificationId::new),
        NotificationType.labelled(row.getString("type")),
        row.getString("title"),
        row.getString("message"),
        optionalText(row, "link"),
        row.getBoolean("is_read"),
        AboutJson.of(row),
        instant(row, "created_at"));
  }
}
