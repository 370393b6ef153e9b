package com.onlyarts.notifications.jdbi;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.notifications.application.port.Correspondents;
import org.jdbi.v3.core.Jdbi;

/** Names by the view {@code identity_profile}. */
public final class JdbiCorrespondents implements Correspondents {
  private final Jdbi jdbi;

  public JdbiCorrespondents(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public String nameOf(PersonId person) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "SELECT coalesce(nullif(full_name, ''), username) FROM identity_profile WHERE id = :person")
                .bind("person", person)
                .mapTo(String.class)
                .findOne()
                .orElse("somebody"));
  }
}
