package com.onlyarts.catalog.jdbi;

import com.onlyarts.catalog.application.port.GalleryIndex;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.jdbi.Pruning;
import java.time.Clock;
import java.time.Duration;
import org.jdbi.v3.core.Jdbi;

/**
 * The tables {@code artwork_search}, {@code artwork_tags} and {@code artwork_words}, written by the
 * database's own function.
 */
public final class JdbiGalleryIndex implements GalleryIndex {
  private final Jdbi jdbi;

  public JdbiGalleryIndex(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /**
   * R19. Words that no work uses any more, the name of an artist who left too: an eighth of them in
   * six hours, because each is looked up in the index.
   */
  public static Pruning pruning(Jdbi jdbi, Clock clock) {
    return new Pruning(
        jdbi,
        clock,
        "artwork_words",
        """
        hashtext(word) & 7 = CAST(extract(epoch FROM CAST(:before AS timestamptz)) AS BIGINT) / 21600 & 7
          AND NOT EXISTS (SELECT FROM artwork_search WHERE document @@ plainto_tsquery('gallery', word))""",
        Duration.ZERO);
  }

  @Override
  public void renewWorksOf(PersonId artist) {
    jdbi.useHandle(
        handle ->
            handle
                .createQuery(
                    "SELECT count(index_artworks(ARRAY(SELECT id FROM artworks WHERE user_id = :artist)))")
                .bind("artist", artist)
                .mapTo(long.class)
                .one());
  }
}
