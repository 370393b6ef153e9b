package com.onlyarts.identity.jdbi;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;

/** Which pictures people show of themselves, so that those are not swept (R90). */
public final class JdbiProfilePictures {
  private final Jdbi jdbi;

  public JdbiProfilePictures(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** Those of these names that are on some profile. */
  public Set<String> among(Collection<String> names) {
    return jdbi.withHandle(
        handle ->
            new HashSet<>(
                handle
                    .createQuery(
                        """
                        SELECT picture_of(profile_picture)
                        FROM users
                        WHERE picture_of(profile_picture) = ANY (CAST(:names AS TEXT[]))
                        UNION
                        SELECT picture_of(cover_image)
                        FROM users
                        WHERE picture_of(cover_image) = ANY (CAST(:names AS TEXT[]))
                        """)
                    .bindArray("names", String.class, names)
                    .mapTo(String.class)
                    .list()));
  }
}
