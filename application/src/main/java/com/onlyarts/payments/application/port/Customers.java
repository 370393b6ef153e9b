package com.onlyarts.payments.application.port;

import com.onlyarts.identity.domain.PersonId;
import java.util.Optional;

/** What providers call the people we know. */
public interface Customers {

  Optional<String> find(PersonId person, String provider);

  /** Keeps the name, unless one is known already. */
  void add(PersonId person, String provider, String customer);
}
