package com.onlyarts.media.jdbi;

import static com.onlyarts.kernel.jdbi.Columns.id;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.identity.domain.SessionId;
import com.onlyarts.kernel.api.Page;
import com.onlyarts.kernel.api.PageRequest;
import com.onlyarts.kernel.jdbi.DueIds;
import com.onlyarts.kernel.jdbi.Keyset;
import com.onlyarts.media.application.port.UploadView;
import com.onlyarts.media.application.port.Uploads;
import com.onlyarts.media.domain.Colour;
import com.onlyarts.media.domain.Picture;
import com.onlyarts.media.domain.PublicId;
import com.onlyarts.media.domain.Ticket;
import com.onlyarts.media.domain.Upload;
import com.onlyarts.media.domain.UploadId;
import com.onlyarts.media.domain.UploadState.Awaited;
import com.onlyarts.media.domain.UploadState.Kept;
import com.onlyarts.media.domain.UploadState.Leaving;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.SqlStatement;

/** Uploads in the table {@code uploads}. */
public final class JdbiUploads implements Uploads {
  private static final Keyset LATEST_FIRST =
      Keyset.latestFirst("uploads:createdAt:desc", "created_at", "id");
  private static final String SELECT =
      """
      SELECT id, user_id, public_id, ticket_hash, url, thumbnail_url, size_widths, size_urls, format, width, height, bytes, dominant_colour, created_at, due_at, leaving_at
      FROM uploads
      """;

  private final Jdbi jdbi;
  private final Clock clock;

  public JdbiUploads(Jdbi jdbi, Clock clock) {
    this.jdbi = jdbi;
    this.clock = clock;
  }

  @Override
  public void add(Upload upload) {
    add(upload, Optional.empty());
    if (upload.picture().isPresent()) {
      save(upload);
    }
  }

  @Override
  public void invite(Upload upload, SessionId session) {
    add(upload, Optional.of(session));
  }

  private void add(Upload upload, Optional<SessionId> session) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    INSERT INTO uploads (id, user_id, public_id, ticket_hash, session_id, created_at, due_at)
                    VALUES (:id, :owner, :publicId, :ticket, :session, :createdAt, :dueAt)
                    """)
                .bind("id", upload.id())
                .bind("owner", upload.owner())
                .bind("publicId", upload.publicId().text())
                .bind("ticket", ticketOf(upload))
                .bind("session", session)
                .bind("createdAt", upload.createdAt())
                .bind("dueAt", upload.dueAt())
                .execute());
  }

  @Override
  public Optional<Upload> lock(UploadId id) {
    return locked("WHERE id = :key", id);
  }

  @Override
  public Optional<Upload> lock(PublicId id) {
    return locked("WHERE public_id = :key", id.text());
  }

  @Override
  public Optional<Upload> lock(Ticket.Digest ticket, Instant now) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    SELECT
                        + """
                        WHERE ticket_hash = :ticket
                          AND EXISTS (
                            SELECT
                            FROM identity_open_session
                            WHERE identity_open_session.id = uploads.session_id
                              AND expires_at > :now
                          )
                        FOR UPDATE
                        """)
                .bind("ticket", ticket.hex())
                .bind("now", now)
                .map(new UploadRow())
                .findOne());
  }

  @Override
  public List<UploadId> due(Instant now, Optional<UploadId> after, int most) {
    return DueIds.next(
        jdbi,
        "SELECT id FROM uploads WHERE due_at <= :now",
        Map.of("now", now),
        after,
        most,
        UploadId::new);
  }

  @Override
  public List<Picture> at(Collection<String> addresses) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    SELECT
                        + """
                        WHERE public_id = ANY (pictures_of(:addresses))
                          AND url = ANY (:addresses)
                          AND leaving_at IS NULL
                        """)
                .bindArray("addresses", String.class, addresses)
                .map((row, _) -> UploadRow.view(row).picture())
                .list());
  }

  @Override
  public void save(Upload upload) {
    jdbi.useHandle(handle -> saved(handle, upload));
  }

  private void saved(Handle handle, Upload upload) {
    switch (upload.state()) {
      case Leaving _ ->
          handle
              .createUpdate(
                  """
                  UPDATE uploads
                  SET leaving_at = coalesce(leaving_at, :now),
                      due_at = :dueAt
                  WHERE id = :id
                  """)
              .bind("now", clock.instant())
              .bind("dueAt", upload.dueAt())
              .bind("id", upload.id())
              .execute();
      case Awaited _ ->
          handle
              .createUpdate(
                  """
                  UPDATE uploads
                  SET ticket_hash = :ticket,
                      due_at = :dueAt
                  WHERE id = :id
                  """)
              .bind("ticket", ticketOf(upload))
              .bind("dueAt", upload.dueAt())
              .bind("id", upload.id())
              .execute();
      case Kept(Picture picture) ->
          bound(
                  handle.createUpdate(
                      """
                      UPDATE uploads
                      SET ticket_hash = NULL,
                          url = :url,
                          thumbnail_url = :thumbnailUrl,
                          size_widths = :sizeWidths,
                          size_urls = :sizeUrls,
                          format = :format,
                          width = :width,
                          height = :height,
                          bytes = :bytes,
                          dominant_colour = :colour,
                          due_at = :dueAt
                      WHERE id = :id
                      """),
                  picture)
              .bind("dueAt", upload.dueAt())
              .bind("id", upload.id())
              .execute();
    }
  }

  @Override
  public void remove(UploadId id) {
    jdbi.useHandle(
        handle ->
            handle.createUpdate("DELETE FROM uploads WHERE id = :id").bind("id", id).execute());
  }

  @Override
  public void voidTicketsOf(PersonId owner) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    "UPDATE uploads SET ticket_hash = NULL WHERE user_id = :owner AND ticket_hash IS NOT NULL")
                .bind("owner", owner)
                .execute());
  }

  @Override
  public Page<UploadView> of(PersonId owner, PageRequest request) {
    return jdbi.withHandle(
        handle -> {
          List<UploadView> rows =
              page(handle, request)
                  .bind("owner", owner)
                  .map((row, _) -> UploadRow.view(row))
                  .list();
          return Page.of(
              request,
              rows,
              total(handle, owner),
              upload -> LATEST_FIRST.behind(upload.createdAt(), upload.id()));
        });
  }

  private static Query page(Handle handle, PageRequest request) {
    Query query =
        handle.createQuery(
            SELECT
                + """
                WHERE user_id = :owner
                  AND url IS NOT NULL
                  AND leaving_at IS NULL
                """
                + LATEST_FIRST.page(request));
    return LATEST_FIRST.bind(query, request);
  }

  /** Counted up to a bound: somebody who has uploaded more knows it is many. */
  private static long total(Handle handle, PersonId owner) {
    return handle
        .createQuery(
            """
            SELECT count(*)
            FROM (
              SELECT
              FROM uploads
              WHERE user_id = :owner
                AND url IS NOT NULL
                AND leaving_at IS NULL
              LIMIT 10001
            ) AS counted
            """)
        .bind("owner", owner)
        .mapTo(long.class)
        .one();
  }

  private Optional<Upload> locked(String which, Object key) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(SELECT + which + " FOR UPDATE")
                .bind("key", key)
                .map(new UploadRow())
                .findOne());
  }

  private static <T extends SqlStatement<T>> T bound(T statement, Picture picture) {
    return statement
        .bind("url", picture.url())
        .bind("thumbnailUrl", picture.thumbnailUrl())
        .bindArray(
            "sizeWidths", Integer.class, picture.sizes().stream().map(Picture.Size::width).toList())
        .bindArray(
            "sizeUrls", String.class, picture.sizes().stream().map(Picture.Size::url).toList())
        .bind("format", picture.format().label())
        .bind("width", picture.dimensions().width())
        .bind("height", picture.dimensions().height())
        .bind("bytes", picture.bytes())
        .bind("colour", picture.colour().map(Colour::hex));
  }

  private static Optional<String> ticketOf(Upload upload) {
    return upload.state() instanceof Awaited(Optional<Ticket.Digest> ticket)
        ? ticket.map(Ticket.Digest::hex)
        : Optional.empty();
  }
}
