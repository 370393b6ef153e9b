package com.onlyarts.identity.jdbi;

import com.onlyarts.identity.api.ArtworkCounter;
import com.onlyarts.identity.domain.PersonId;
import org.jdbi.v3.core.Jdbi;

/**
 * The number of works on a profile; {@code CHECK (n >= 0)} holds against whatever goes wrong
 * elsewhere (R17).
 */
public final class JdbiArtworkCounter implements ArtworkCounter {
  private final Jdbi jdbi;

  public JdbiArtworkCounter(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public void artworksChanged(PersonId artist, int difference) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    "UPDATE users SET artworks_count = artworks_count + :difference WHERE id = :artist")
                .bind("difference", difference)
                .bind("artist", artist)
                .execute());
  }
}
