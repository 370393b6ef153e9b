package com.onlyarts.commissions.jdbi;

import com.onlyarts.media.api.PicturesInUse;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;

/**
 * Which pictures commissions refer to or were delivered as, whatever became of them: they are what
 * was agreed on (R90).
 */
public final class JdbiCommissionPictures implements PicturesInUse {
  private final Jdbi jdbi;

  public JdbiCommissionPictures(Jdbi jdbi) {
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
                        SELECT picture
                        FROM commissions, unnest(pictures_of(reference_images)) AS picture
                        WHERE pictures_of(reference_images) && CAST(:names AS TEXT[])
                          AND picture = ANY (CAST(:names AS TEXT[]))
                        UNION
                        SELECT picture_of(final_artwork_url)
                        FROM commissions
                        WHERE picture_of(final_artwork_url) = ANY (CAST(:names AS TEXT[]))
                        """)
                    .bindArray("names", String.class, publicIds)
                    .mapTo(String.class)
                    .list()));
  }
}
