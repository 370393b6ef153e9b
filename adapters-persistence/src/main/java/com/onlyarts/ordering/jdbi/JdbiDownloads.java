package com.onlyarts.ordering.jdbi;

import static com.onlyarts.kernel.jdbi.Columns.id;
import static com.onlyarts.kernel.jdbi.Columns.instant;
import static com.onlyarts.kernel.jdbi.Columns.optionalInstant;
import static com.onlyarts.kernel.jdbi.Columns.optionalText;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.api.Page;
import com.onlyarts.kernel.api.PageRequest;
import com.onlyarts.kernel.jdbi.Keyset;
import com.onlyarts.kernel.jdbi.Pruning;
import com.onlyarts.media.domain.OriginalId;
import com.onlyarts.ordering.application.port.DownloadView;
import com.onlyarts.ordering.application.port.Downloads;
import com.onlyarts.ordering.domain.Download;
import com.onlyarts.ordering.domain.DownloadId;
import com.onlyarts.ordering.domain.OrderLineId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/** The log of downloads, in the table {@code file_downloads}. */
public final class JdbiDownloads implements Downloads {
  private static final Duration KEPT = Duration.ofDays(731);
  private static final Keyset LATEST_FIRST =
      Keyset.latestFirst("downloads:requestedAt:desc", "requested_at", "id");

  /** Downloads as {@link #view} reads them, each with what its file is called. */
  static final String VIEWS =
      """
      SELECT id, line_id, file_id, person_id, requested_at, network, bytes_sent, last_sent_at, file.name
      FROM file_downloads AS download
      CROSS JOIN LATERAL (SELECT name FROM catalog_delivery WHERE file_id = download.file_id LIMIT 1) AS file
      """;

  private final Jdbi jdbi;

  public JdbiDownloads(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** Forgets who got what, and from where, 24 months later. */
  public static Pruning pruning(Jdbi jdbi, Clock clock) {
    return new Pruning(jdbi, clock, "file_downloads", "requested_at < :before", KEPT);
  }

  @Override
  public List<Instant> lockSince(OrderLineId line, OriginalId file, PersonId by, Instant since) {
    return jdbi.withHandle(
        handle -> {
          handle
              .createQuery(
                  "SELECT pg_advisory_xact_lock(hashtextextended('downloads of ' || CAST(:line AS TEXT), 0)) IS NULL")
              .bind("line", line)
              .mapTo(boolean.class)
              .one();
          return handle
              .createQuery(
                  """
                  SELECT requested_at
                  FROM file_downloads
                  WHERE line_id = :line
                    AND file_id = :file
                    AND person_id = :by
                    AND requested_at > :since
                  ORDER BY requested_at DESC
                  """)
              .bind("line", line)
              .bind("file", file)
              .bind("by", by)
              .bind("since", since)
              .map((row, _) -> row.getObject(1, OffsetDateTime.class).toInstant())
              .list();
        });
  }

  @Override
  public void add(Download download) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    INSERT INTO file_downloads (id, line_id, file_id, person_id, requested_at, network)
                    VALUES (:id, :line, :file, :by, :at, :network)
                    """)
                .bind("id", download.id())
                .bind("line", download.line())
                .bind("file", download.file())
                .bind("by", download.by())
                .bind("at", download.at())
                .bind("network", download.network())
                .execute());
  }

  @Override
  public Optional<Download> find(DownloadId id) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT id, line_id, file_id, person_id, requested_at, network
                    FROM file_downloads
                    WHERE id = :id
                    """)
                .bind("id", id)
                .map((row, _) -> download(row))
                .findOne());
  }

  @Override
  public void sent(DownloadId id, long bytes, Instant at) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    UPDATE file_downloads
                    SET bytes_sent = bytes_sent + :bytes,
                        last_sent_at = :at
                    WHERE id = :id
                    """)
                .bind("bytes", bytes)
                .bind("at", at)
                .bind("id", id)
                .execute());
  }

  @Override
  public Page<DownloadView> of(OrderLineId line, PageRequest request) {
    return jdbi.withHandle(
        handle ->
            Page.of(
                request,
                page(handle, line, request),
                total(handle, line),
                view -> LATEST_FIRST.behind(view.download().at(), view.download().id())));
  }

  private static List<DownloadView> page(Handle handle, OrderLineId line, PageRequest request) {
    Query query =
        handle
            .createQuery(VIEWS + "WHERE line_id = :line\n" + LATEST_FIRST.page(request))
            .bind("line", line);
    return LATEST_FIRST.bind(query, request).map((row, _) -> view(row)).list();
  }

  static DownloadView view(ResultSet row) throws SQLException {
    return new DownloadView(
        download(row),
        row.getString("name"),
        row.getLong("bytes_sent"),
        optionalInstant(row, "last_sent_at"));
  }

  private static long total(Handle handle, OrderLineId line) {
    return handle
        .createQuery("SELECT count(*) FROM file_downloads WHERE line_id = :line")
        .bind("line", line)
        .mapTo(long.class)
        .one();
  }

  private static Download download(ResultSet row) throws SQLException {
    return new Download(
        id(row, "id", DownloadId::new),
        id(row, "line_id", OrderLineId::new),
        id(row, "file_id", OriginalId::new),
        id(row, "person_id", PersonId::new),
        instant(row, "requested_at"),
        optionalText(row, "network"));
  }
}
