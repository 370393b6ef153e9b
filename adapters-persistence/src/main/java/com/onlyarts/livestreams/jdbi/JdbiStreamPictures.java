package com.onlyarts.livestreams.jdbi;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;

/** Which pictures streams are announced by, so that those are not swept (R90). */
public final class JdbiStreamPictures {
  private final Jdbi jdbi;

  public JdbiStreamPictures(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** Those of these names that announce some stream. */
  public Set<String> among(Collection<String> names) {
    return jdbi.withHandle(
        handle ->
            new HashSet<>(
                handle
                    .createQuery(
                        """
                        SELECT picture_of(thumbnail_url)
                        FROM livestreams
                        WHERE picture_of(thumbnail_url) = ANY (CAST(:names AS TEXT[]))
                        """)
                    .bindArray("names", String.class, names)
                    .mapTo(String.class)
                    .list()));
  }
}
