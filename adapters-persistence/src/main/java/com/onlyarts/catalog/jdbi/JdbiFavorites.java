package com.onlyarts.catalog.jdbi;

import com.onlyarts.catalog.application.port.Favorites;
import com.onlyarts.catalog.domain.ArtworkId;
import com.onlyarts.identity.domain.PersonId;
import java.time.Instant;
import org.jdbi.v3.core.Jdbi;

/**
 * Marks in the table {@code favorites}; the number on the work changes in the same statement, by
 * the rows it really touched (R17).
 */
public final class JdbiFavorites implements Favorites {
  private final Jdbi jdbi;

  public JdbiFavorites(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public boolean add(PersonId person, ArtworkId artwork, Instant at) {
    return jdbi.withHandle(
        handle ->
            handle
                    .createUpdate(
                        """
                        WITH added AS (
                          INSERT INTO favorites (user_id, artwork_id, created_at)
                          VALUES (:person, :artwork, :at)
                          ON CONFLICT (user_id, artwork_id) DO NOTHING
                          RETURNING artwork_id
                        )
                        UPDATE artworks
                        SET favorites_count = favorites_count + 1
                        FROM added
                        WHERE artworks.id = added.artwork_id
                        """)
                    .bind("person", person)
                    .bind("artwork", artwork)
                    .bind("at", at)
                    .execute()
                > 0);
  }

  @Override
  public boolean remove(PersonId person, ArtworkId artwork) {
    return jdbi.withHandle(
        handle ->
            handle
                    .createUpdate(
                        """
                        WITH removed AS (
                          DELETE FROM favorites
                          WHERE user_id = :person
                            AND artwork_id = :artwork
                          RETURNING artwork_id
                        )
                        UPDATE artworks
                        SET favorites_count = favorites_count - 1
                        FROM removed
                        WHERE artworks.id = removed.artwork_id
                        """)
                    .bind("person", person)
                    .bind("artwork", artwork)
                    .execute()
                > 0);
  }

  @Override
  public int count(ArtworkId artwork) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT favorites_count FROM artworks WHERE id = :artwork")
                .bind("artwork", artwork)
                .mapTo(int.class)
                .one());
  }
}
