package com.onlyarts.ordering.jdbi;

import com.onlyarts.media.api.PicturesInUse;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;

/** Which pictures are evidence in a case, whatever became of it (R90, R107). */
public final class JdbiCasePictures implements PicturesInUse {
  private final Jdbi jdbi;

  public JdbiCasePictures(Jdbi jdbi) {
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
                        FROM case_entries, unnest(pictures_of(pictures)) AS picture
                        WHERE pictures_of(pictures) && CAST(:names AS TEXT[])
                          AND picture = ANY (CAST(:names AS TEXT[]))
                        """)
                    .bindArray("names", String.class, publicIds)
                    .mapTo(String.class)
                    .list()));
  }
}
