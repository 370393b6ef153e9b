package com.onlyarts.notifications.jdbi;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.notifications.application.port.DisplayNames;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** Names from identity's view. */
public final class JdbiDisplayNames implements DisplayNames {
  private final Jdbi jdbi;

  public JdbiDisplayNames(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public Optional<String> usernameOf(PersonId person) {
    return name(person, "SELECT username FROM identity_profile WHERE id = :person AND is_active");
  }

  @Override
  public Optional<String> fullNameOf(PersonId person) {
    return name(
        person,
        """
        SELECT coalesce(nullif(full_name, ''), username)
        FROM identity_profile
        WHERE id = :person
        """);
  }

  private Optional<String> name(PersonId person, String query) {
    return jdbi.withHandle(
        handle -> handle.createQuery(query).bind("person", person).mapTo(String.class).findOne());
  }
}
