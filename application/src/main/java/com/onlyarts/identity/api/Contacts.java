package com.onlyarts.identity.api;

import com.onlyarts.identity.domain.PersonId;
import java.util.Optional;

/** How to reach somebody, for providers and mail; never shown to other people (R18). */
public interface Contacts {

  /** The address, unless the account is deleted. */
  Optional<String> emailOf(PersonId person);
}
