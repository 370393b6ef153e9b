package com.onlyarts.livestreams.jdbi;

import static com.onlyarts.kernel.jdbi.Columns.id;

import com.onlyarts.livestreams.application.port.Audience;
import com.onlyarts.livestreams.domain.LivestreamId;
import com.onlyarts.livestreams.domain.ViewerId;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/**
 * Leases in the table {@code livestream_viewers}, their number in {@code livestream_audiences}:
 * reading it scans nothing.
 */
public final class JdbiAudience implements Audience {
  private final Jdbi jdbi;

  public JdbiAudience(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** A row that is new has no version before it: that is what {@code xmax} tells. */
  @Override
  public void lease(LivestreamId livestream, ViewerId viewer, Instant until) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    WITH leased AS (
                      INSERT INTO livestream_viewers AS lease (livestream_id, viewer_id, expires_at)
                      VALUES (:livestream, :viewer, :until)
                      ON CONFLICT (livestream_id, viewer_id) DO UPDATE
                      SET expires_at = greatest(lease.expires_at, excluded.expires_at)
                      RETURNING xmax = 0 AS is_new
                    )
                    INSERT INTO livestream_audiences AS audience (livestream_id, viewers)
                    SELECT :livestream, 1
                    FROM leased
                    WHERE is_new
                    ON CONFLICT (livestream_id) DO UPDATE
                    SET viewers = audience.viewers + 1
                    """)
                .bind("livestream", livestream)
                .bind("viewer", viewer)
                .bind("until", until)
                .execute());
  }

  @Override
  public void leave(LivestreamId livestream, ViewerId viewer) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    WITH gone AS (
                      DELETE FROM livestream_viewers
                      WHERE livestream_id = :livestream
                        AND viewer_id = :viewer
                      RETURNING livestream_id
                    )
                    UPDATE livestream_audiences
                    SET viewers = greatest(0, viewers - 1)
                    WHERE livestream_id IN (SELECT livestream_id FROM gone)
                    """)
                .bind("livestream", livestream)
                .bind("viewer", viewer)
                .execute());
  }

  @Override
  public int of(LivestreamId livestream) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "SELECT viewers FROM livestream_audiences WHERE livestream_id = :livestream")
                .bind("livestream", livestream)
                .mapTo(int.class)
                .findOne()
                .orElse(0));
  }

  /**
   * The rows of the numbers are locked first, so that nobody comes or goes while they are counted.
   */
  @Override
  public void expire(Instant now) {
    jdbi.useHandle(
        handle -> {
          List<LivestreamId> streams =
              handle
                  .createQuery(
                      """
                      SELECT livestream_id
                      FROM livestream_audiences
                      WHERE livestream_id IN (SELECT livestream_id FROM livestream_viewers WHERE expires_at <= :now)
                      ORDER BY livestream_id
                      FOR UPDATE
                      """)
                  .bind("now", now)
                  .map((row, _) -> id(row, "livestream_id", LivestreamId::new))
                  .list();
          streams.forEach(
              stream -> {
                handle
                    .createUpdate(
                        "DELETE FROM livestream_viewers WHERE livestream_id = :stream AND expires_at <= :now")
                    .bind("stream", stream)
                    .bind("now", now)
                    .execute();
                handle
                    .createUpdate(
                        """
                        UPDATE livestream_audiences
                        SET viewers = (SELECT count(*) FROM livestream_viewers WHERE livestream_id = :stream)
                        WHERE livestream_id = :stream
                        """)
                    .bind("stream", stream)
                    .execute();
              });
        });
  }

  @Override
  public List<Headcount> changes() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    UPDATE livestream_audiences
                    SET told = viewers
                    WHERE viewers <> told
                    RETURNING livestream_id, viewers
                    """)
                .map(
                    (row, _) ->
                        new Headcount(
                            id(row, "livestream_id", LivestreamId::new), row.getInt("viewers")))
                .list());
  }
}
