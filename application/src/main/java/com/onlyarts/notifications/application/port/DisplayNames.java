package com.onlyarts.notifications.application.port;

import com.onlyarts.identity.domain.PersonId;
import java.util.Optional;

/** What to call people. */
@FunctionalInterface
public interface DisplayNames {
  /** The username, unless the account is deleted or suspended. */
  Optional<String> nameOf(PersonId person);
}
