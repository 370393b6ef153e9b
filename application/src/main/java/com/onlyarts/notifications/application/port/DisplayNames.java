package com.onlyarts.notifications.application.port;

import com.onlyarts.identity.domain.PersonId;
import java.util.Optional;

/** What people go by. */
public interface DisplayNames {
  /** The username, as the inbox has it; none if the account is deleted or suspended. */
  Optional<String> usernameOf(PersonId person);

  /** The full name or else the username, as mail has it; none if there is no such account. */
  Optional<String> fullNameOf(PersonId person);
}
