package com.onlyarts.media.jdbi;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.media.application.port.Usernames;
import org.jdbi.v3.core.Jdbi;

/** Names as the view {@code identity_profile} shows them. */
public final class JdbiUsernames implements Usernames {
  private final Jdbi jdbi;

  public JdbiUsernames(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public String of(PersonId person) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT username FROM identity_profile WHERE id = :person")
                .bind("person", person)
                .mapTo(String.class)
                .one());
  }
}
