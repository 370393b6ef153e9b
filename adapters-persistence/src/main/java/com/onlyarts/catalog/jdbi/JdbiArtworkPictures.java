package com.onlyarts.catalog.jdbi;

import com.onlyarts.media.api.PicturesInUse;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;

/**
 * Which pictures works are shown by, whatever their status: an archived one still hangs with who
 * bought it (R24, R90).
 */
public final class JdbiArtworkPictures implements PicturesInUse {
  private final Jdbi jdbi;

  public JdbiArtworkPictures(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public Set<String> among(Collection<String> publicIds) {
    return jdbi.withHandle(
        handle ->
            new HashSet<>(
                handle
                    .createQuery(
                        """
                        SELECT picture_of(image_url)
                        FROM artworks
                        WHERE picture_of(image_url) = ANY (CAST(:names AS TEXT[]))
                        UNION
                        SELECT picture_of(thumbnail_url)
                        FROM artworks
                        WHERE picture_of(thumbnail_url) = ANY (CAST(:names AS TEXT[]))
                        """)
                    .bindArray("names", String.class, publicIds)
                    .mapTo(String.class)
                    .list()));
  }
}
