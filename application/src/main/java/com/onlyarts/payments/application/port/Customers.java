package com.onlyarts.payments.application.port;

import com.onlyarts.identity.domain.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What providers call the people we know. */
public interface Customers {

  Optional<String> find(PersonId person, String provider);

  /** Keeps the name, unless one is known already. */
  void add(PersonId person, String provider, String customer);

  /** Notes that a person leaves, and is to be let go by every provider that knows them (R19). */
  void leave(PersonId person, Instant now);

  /** Those who leave and are not let go yet, in the order of their ids. */
  List<PersonId> leaving(Optional<PersonId> after, int most);

  /** Notes that every provider has let a person go. */
  void left(PersonId person);
}
