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
  public Optional<String> nameOf(PersonId person) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "SELECT username FROM identity_profile WHERE id = :person AND is_active")
                .bind("person", person)
                .mapTo(String.class)
                .findOne());
  }
}
