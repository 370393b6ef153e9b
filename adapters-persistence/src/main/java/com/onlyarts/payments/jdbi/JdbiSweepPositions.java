package com.onlyarts.payments.jdbi;

import static com.onlyarts.kernel.jdbi.Columns.instant;
import static com.onlyarts.kernel.jdbi.Columns.optionalInstant;
import static com.onlyarts.kernel.jdbi.Columns.optionalText;

import com.onlyarts.payments.application.port.SweepPositions;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** Positions in the table {@code provider_sweeps}. */
public final class JdbiSweepPositions implements SweepPositions {
  private final Jdbi jdbi;

  public JdbiSweepPositions(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public Optional<Position> of(String provider, String list) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "SELECT next_page, started_at, finished_start FROM provider_sweeps WHERE provider = :provider AND list = :list")
                .bind("provider", provider)
                .bind("list", list)
                .map(
                    (row, _) ->
                        new Position(
                            optionalText(row, "next_page"),
                            instant(row, "started_at"),
                            optionalInstant(row, "finished_start")))
                .findOne());
  }

  @Override
  public void keep(String provider, String list, Position position) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    INSERT INTO provider_sweeps (provider, list, next_page, started_at, finished_start)
                    VALUES (:provider, :list, :next, :startedAt, :finishedStart)
                    ON CONFLICT (provider, list) DO UPDATE
                    SET next_page = excluded.next_page,
                        started_at = excluded.started_at,
                        finished_start = excluded.finished_start
                    """)
                .bind("provider", provider)
                .bind("list", list)
                .bind("next", position.next())
                .bind("startedAt", position.startedAt())
                .bindByType("finishedStart", position.finishedStart().orElse(null), Instant.class)
                .execute());
  }
}
