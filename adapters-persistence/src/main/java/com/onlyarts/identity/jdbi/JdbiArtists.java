package com.onlyarts.identity.jdbi;

import static com.onlyarts.kernel.jdbi.Columns.optionalMoney;

import com.onlyarts.identity.api.ArtistRate;
import com.onlyarts.identity.api.Artists;
import com.onlyarts.identity.domain.PersonId;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** Artists in good standing, from the table {@code users}; an admin is one too. */
public final class JdbiArtists implements Artists {
  private final Jdbi jdbi;

  public JdbiArtists(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public Optional<ArtistRate> find(PersonId artist) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT hourly_rate
                    FROM users
                    WHERE id = :artist
                      AND role IN ('artist', 'admin')
                      AND deleted_at IS NULL
                      AND suspended_at IS NULL
                    """)
                .bind("artist", artist)
                .map(
                    (row, context) ->
                        new ArtistRate(artist, optionalMoney(row, "hourly_rate", context)))
                .findOne());
  }
}
