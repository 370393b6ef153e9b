package com.onlyarts.media.jdbi;

import static com.onlyarts.kernel.jdbi.Columns.id;
import static com.onlyarts.kernel.jdbi.Columns.instant;
import static com.onlyarts.kernel.jdbi.Columns.optionalText;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.api.Page;
import com.onlyarts.kernel.api.PageRequest;
import com.onlyarts.kernel.jdbi.DueIds;
import com.onlyarts.kernel.jdbi.Keyset;
import com.onlyarts.media.application.port.Originals;
import com.onlyarts.media.domain.FileKind;
import com.onlyarts.media.domain.Original;
import com.onlyarts.media.domain.OriginalId;
import com.onlyarts.media.domain.OriginalState;
import com.onlyarts.media.domain.OriginalState.Arriving;
import com.onlyarts.media.domain.OriginalState.Complete;
import com.onlyarts.media.domain.OriginalState.Removed;
import com.onlyarts.media.domain.ScanResult;
import com.onlyarts.media.domain.ScanResult.Clean;
import com.onlyarts.media.domain.ScanResult.Infected;
import com.onlyarts.media.domain.StorageAllowance;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/** Originals in the table {@code originals}. */
public final class JdbiOriginals implements Originals {
  private static final Keyset LATEST_FIRST =
      Keyset.latestFirst("files:createdAt:desc", "created_at", "id");
  private static final String SELECT =
      """
      SELECT id, owner_id, name, kind, bytes, sha256, created_at, due_at, removed_at, scan, finding
      FROM originals
      """;

  private final Jdbi jdbi;
  private final Clock clock;

  public JdbiOriginals(Jdbi jdbi, Clock clock) {
    this.jdbi = jdbi;
    this.clock = clock;
  }

  @Override
  public Use lockUse(PersonId owner) {
    return jdbi.withHandle(
        handle -> {
          handle
              .createQuery(
                  "SELECT pg_advisory_xact_lock(hashtextextended('originals of ' || CAST(:owner AS TEXT), 0)) IS NULL")
              .bind("owner", owner)
              .mapTo(boolean.class)
              .one();
          return handle
              .createQuery(
                  """
                  SELECT tier,
                         coalesce((
                           SELECT sum(bytes)
                           FROM originals
                           WHERE owner_id = person_id
                             AND removed_at IS NULL
                         ), 0) AS used
                  FROM identity_membership
                  WHERE person_id = :owner
                  """)
              .bind("owner", owner)
              .map(
                  (row, _) ->
                      new Use(row.getLong("used"), StorageAllowance.ofTier(row.getString("tier"))))
              .one();
        });
  }

  @Override
  public void add(Original original) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    INSERT INTO originals (id, owner_id, name, kind, bytes, created_at, due_at)
                    VALUES (:id, :owner, :name, :kind, :bytes, :createdAt, :dueAt)
                    """)
                .bind("id", original.id())
                .bind("owner", original.owner())
                .bind("name", original.description().name())
                .bind("kind", original.description().kind().label())
                .bind("bytes", original.description().bytes())
                .bind("createdAt", original.createdAt())
                .bind("dueAt", original.dueAt())
                .execute());
  }

  @Override
  public Optional<Original> find(OriginalId id) {
    return one(SELECT + "WHERE id = :id", id);
  }

  @Override
  public Optional<Original> lock(OriginalId id) {
    return one(SELECT + "WHERE id = :id FOR UPDATE", id);
  }

  @Override
  public List<Original> lockAll(Collection<OriginalId> ids) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(SELECT + "WHERE id = ANY (:ids) ORDER BY id FOR UPDATE")
                .bindArray("ids", UUID.class, ids.stream().map(OriginalId::value).toList())
                .map((row, _) -> original(row))
                .list());
  }

  @Override
  public List<OriginalId> due(Instant now, Optional<OriginalId> after, int most) {
    return DueIds.next(
        jdbi,
        "SELECT id FROM originals WHERE due_at <= :now",
        Map.of("now", now),
        after,
        most,
        OriginalId::new);
  }

  @Override
  public List<OriginalId> unscanned(Optional<OriginalId> after, int most) {
    return DueIds.next(
        jdbi,
        """
        SELECT id
        FROM originals
        WHERE scan IS NULL
          AND sha256 IS NOT NULL
          AND removed_at IS NULL
        """,
        Map.of(),
        after,
        most,
        OriginalId::new);
  }

  @Override
  public void save(Original original) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    UPDATE originals
                    SET sha256 = coalesce(:sha256, sha256),
                        scan = :scan,
                        finding = :finding,
                        removed_at = CASE WHEN :removed THEN coalesce(removed_at, :now) END,
                        due_at = :dueAt
                    WHERE id = :id
                    """)
                .bind("sha256", original.sha256())
                .bind("scan", original.scan().map(JdbiOriginals::label))
                .bind("finding", original.scan().flatMap(JdbiOriginals::finding))
                .bind("removed", original.state() instanceof Removed)
                .bind("now", clock.instant())
                .bind("dueAt", original.dueAt())
                .bind("id", original.id())
                .execute());
  }

  @Override
  public void remove(OriginalId id) {
    jdbi.useHandle(
        handle ->
            handle.createUpdate("DELETE FROM originals WHERE id = :id").bind("id", id).execute());
  }

  @Override
  public Page<Original> of(PersonId owner, PageRequest request) {
    return jdbi.withHandle(
        handle -> {
          Query query =
              handle.createQuery(
                  SELECT
                      + """
                      WHERE owner_id = :owner
                        AND removed_at IS NULL
                      """
                      + LATEST_FIRST.page(request));
          List<Original> rows =
              LATEST_FIRST
                  .bind(query, request)
                  .bind("owner", owner)
                  .map((row, _) -> original(row))
                  .list();
          long total =
              handle
                  .createQuery(
                      """
                      SELECT count(*)
                      FROM (
                        SELECT
                        FROM originals
                        WHERE owner_id = :owner
                          AND removed_at IS NULL
                        LIMIT 10001
                      ) AS counted
                      """)
                  .bind("owner", owner)
                  .mapTo(long.class)
                  .one();
          return Page.of(
              request,
              rows,
              total,
              original -> LATEST_FIRST.behind(original.createdAt(), original.id()));
        });
  }

  private Optional<Original> one(String sql, OriginalId id) {
    return jdbi.withHandle(
        handle -> handle.createQuery(sql).bind("id", id).map((row, _) -> original(row)).findOne());
  }

  private static Original original(ResultSet row) throws SQLException {
    return Original.restore(
        id(row, "id", OriginalId::new),
        id(row, "owner_id", PersonId::new),
        new Original.Description(
            row.getString("name"), FileKind.labelled(row.getString("kind")), row.getLong("bytes")),
        instant(row, "created_at"),
        state(row),
        scan(row),
        instant(row, "due_at"));
  }

  private static Optional<ScanResult> scan(ResultSet row) throws SQLException {
    Optional<String> finding = optionalText(row, "finding");
    return optionalText(row, "scan")
        .map(_ -> finding.<ScanResult>map(Infected::new).orElseGet(Clean::new));
  }

  private static String label(ScanResult result) {
    return switch (result) {
      case Clean _ -> "clean";
      case Infected _ -> "infected";
    };
  }

  private static Optional<String> finding(ScanResult result) {
    return result instanceof Infected(String finding) ? Optional.of(finding) : Optional.empty();
  }

  private static OriginalState state(ResultSet row) throws SQLException {
    if (row.getObject("removed_at") != null) {
      return new Removed();
    }
    return optionalText(row, "sha256").<OriginalState>map(Complete::new).orElseGet(Arriving::new);
  }
}
