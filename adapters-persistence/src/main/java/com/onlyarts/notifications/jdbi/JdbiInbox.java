package com.onlyarts.notifications.jdbi;

import static com.onlyarts.kernel.jdbi.Columns.id;
import static com.onlyarts.kernel.jdbi.Columns.instant;
import static com.onlyarts.kernel.jdbi.Columns.optionalText;

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
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/** The inbox by SQL; what is counted as unread is what the list of the unread has, by the same predicate (R82). */
public final class JdbiInbox implements Inbox {
  private static final String LATEST_FIRST = "notifications:createdAt:desc";

  private final Jdbi jdbi;

  public JdbiInbox(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public Page<Entry> of(PersonId person, Optional<Boolean> unread, PageRequest request) {
    return jdbi.withHandle(
        handle ->
            Page.of(
                request,
                entries(handle, person, unread, request),
                count(handle, person, unread),
                entry -> Cursor.at(LATEST_FIRST, entry.createdAt(), entry.id().value())));
  }

  @Override
  public long unread(PersonId person) {
    return jdbi.withHandle(handle -> count(handle, person, Optional.of(true)));
  }

  private static long count(Handle handle, PersonId person, Optional<Boolean> unread) {
    return handle
        .createQuery(
            """
            SELECT count(*)
            FROM notifications
            WHERE %s
            """
                .formatted(listed(unread)))
        .bind("person", person)
        .mapTo(long.class)
        .one();
  }

  private static List<Entry> entries(Handle handle, PersonId person, Optional<Boolean> unread, PageRequest request) {
    Optional<Cursor> cursor = request.cursor().map(it -> it.in(LATEST_FIRST));
    Query query =
        handle
            .createQuery(
                """
                SELECT id, type, title, message, link, is_read, metadata, created_at
                FROM notifications
                WHERE %s
                  %s
                ORDER BY created_at DESC, id DESC
                LIMIT :limit
                OFFSET :offset
                """
                    .formatted(listed(unread), cursor.isPresent() ? "AND (created_at, id) < (:at, :id)" : ""))
            .bind("person", person)
            .bind("limit", request.oneMore())
            .bind("offset", request.offset());
    cursor.ifPresent(it -> query.bind("at", it.instant(0)).bind("id", it.uuid(1)));
    return query.map((row, _) -> entry(row)).list();
  }

  /** The one predicate of list and count. */
  private static String listed(Optional<Boolean> unread) {
    return "user_id = :person" + unread.map(wanted -> wanted ? " AND NOT is_read" : " AND is_read").orElse("");
  }

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
