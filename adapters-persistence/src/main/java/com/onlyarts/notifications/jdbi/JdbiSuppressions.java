package com.onlyarts.notifications.jdbi;

import static com.onlyarts.kernel.jdbi.Columns.id;
import static com.onlyarts.kernel.jdbi.Columns.instant;
import static com.onlyarts.kernel.jdbi.Columns.optionalText;

import com.onlyarts.kernel.api.Cursor;
import com.onlyarts.kernel.api.Page;
import com.onlyarts.kernel.api.PageRequest;
import com.onlyarts.kernel.jdbi.Pruning;
import com.onlyarts.notifications.application.port.Suppressions;
import com.onlyarts.notifications.domain.MailAddress;
import com.onlyarts.notifications.domain.SuppressionId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * Addresses that get no mail, in {@code mail_suppressions}; the transport's events in {@code
 * mail_events}, whose key decides a race (R36).
 */
public final class JdbiSuppressions implements Suppressions {
  private static final String LATEST_FIRST = "suppressions:createdAt:desc";
  private final Jdbi jdbi;

  public JdbiSuppressions(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** No transport sends an event again after so long. */
  public static Pruning pruning(Jdbi jdbi, Clock clock) {
    return new Pruning(jdbi, clock, "mail_events", "received_at < :before", Duration.ofDays(90));
  }

  @Override
  public void add(Suppression suppression) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    INSERT INTO mail_suppressions (id, address, reason, detail, created_at)
                    VALUES (:id, :address, :reason, :detail, :at)
                    ON CONFLICT (address) DO NOTHING
                    """)
                .bind("id", suppression.id())
                .bind("address", suppression.address().text())
                .bind("reason", suppression.reason().name().toLowerCase(Locale.ROOT))
                .bindByType("detail", suppression.detail().orElse(null), String.class)
                .bind("at", suppression.at())
                .execute());
  }

  @Override
  public boolean contains(MailAddress address) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "SELECT EXISTS (SELECT FROM mail_suppressions WHERE address = :address)")
                .bind("address", address.text())
                .mapTo(boolean.class)
                .one());
  }

  @Override
  public Page<Suppression> list(PageRequest request) {
    Optional<Cursor> cursor = request.cursor().map(it -> it.in(LATEST_FIRST));
    List<Suppression> rows =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        SELECT id, address, reason, detail, created_at
                        FROM mail_suppressions
                        WHERE (created_at, id) < (coalesce(CAST(:before AS timestamptz), 'infinity'),
                                                  coalesce(CAST(:beforeId AS uuid), 'ffffffff-ffff-ffff-ffff-ffffffffffff'))
                        ORDER BY created_at DESC, id DESC
                        LIMIT :limit
                        OFFSET :offset
                        """)
                    .bindByType(
                        "before", cursor.map(it -> it.instant(0)).orElse(null), Instant.class)
                    .bindByType("beforeId", cursor.map(it -> it.uuid(1)).orElse(null), UUID.class)
                    .bind("limit", request.oneMore())
                    .bind("offset", request.offset())
                    .map(JdbiSuppressions::suppression)
                    .list());
    long total =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery("SELECT count(*) FROM mail_suppressions")
                    .mapTo(long.class)
                    .one());
    return Page.of(
        request, rows, total, row -> Cursor.at(LATEST_FIRST, row.at(), row.id().value()));
  }

  @Override
  public Optional<Suppression> remove(SuppressionId suppression) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "DELETE FROM mail_suppressions WHERE id = :id RETURNING id, address, reason, detail, created_at")
                .bind("id", suppression)
                .map(JdbiSuppressions::suppression)
                .findOne());
  }

  @Override
  public boolean takeIn(String eventId, String type, Instant at) {
    return jdbi.withHandle(
        handle ->
            handle
                    .createUpdate(
                        """
                        INSERT INTO mail_events (event_id, type, received_at)
                        VALUES (:event, :type, :at)
                        ON CONFLICT (event_id) DO NOTHING
                        """)
                    .bind("event", eventId)
                    .bind("type", type)
                    .bind("at", at)
                    .execute()
                == 1);
  }

  private static Suppression suppression(ResultSet row, StatementContext context)
      throws SQLException {
    return new Suppression(
        id(row, "id", SuppressionId::new),
        new MailAddress(row.getString("address")),
        Reason.valueOf(row.getString("reason").toUpperCase(Locale.ROOT)),
        optionalText(row, "detail"),
        instant(row, "created_at"));
  }
}
