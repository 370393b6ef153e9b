package com.onlyarts.catalog.jdbi;

import com.onlyarts.catalog.application.port.GalleryIndex;
import com.onlyarts.identity.domain.PersonId;
import org.jdbi.v3.core.Jdbi;

/** The tables {@code artwork_search} and {@code artwork_tags}, written by the database's own function. */
public final class JdbiGalleryIndex implements GalleryIndex {
  private final Jdbi jdbi;

  public JdbiGalleryIndex(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public void renewWorksOf(PersonId artist) {
    jdbi.useHandle(
        handle ->
            handle
                .createQuery("SELECT count(index_artworks(ARRAY(SELECT id FROM artworks WHERE user_id = :artist)))")
                .bind("artist", artist)
                .mapTo(long.class)
                .one());
  }
}
