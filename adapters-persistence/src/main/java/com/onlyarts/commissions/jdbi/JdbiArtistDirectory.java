package com.onlyarts.commissions.jdbi;

import com.onlyarts.commissions.application.port.ArtistDirectory;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.identity.domain.Role;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** Who is an artist, by {@code identity_profile}. */
public final class JdbiArtistDirectory implements ArtistDirectory {
  private final Jdbi jdbi;

  public JdbiArtistDirectory(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public Optional<Role> roleOf(PersonId person) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT role
                    FROM identity_profile
                    WHERE id = :person
                      AND is_active
                    """)
                .bind("person", person)
                .map((row, _) -> Role.valueOf(row.getString("role").toUpperCase(Locale.ROOT)))
                .findOne());
  }
}
