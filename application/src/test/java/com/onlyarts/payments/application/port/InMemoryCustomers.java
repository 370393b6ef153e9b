package com.onlyarts.payments.application.port;

import com.onlyarts.identity.domain.PersonId;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Customers in a map. */
public final class InMemoryCustomers implements Customers {
  private final Map<String, String> customers = new HashMap<>();
  private final Set<PersonId> people = new HashSet<>();
  private final SortedSet<PersonId> leaving =
      new TreeSet<>(Comparator.comparing(InMemoryCustomers::text));

  @Override
  public Optional<String> find(PersonId person, String provider) {
    return Optional.ofNullable(customers.get(person + provider));
  }

  @Override
  public void add(PersonId person, String provider, String customer) {
    customers.putIfAbsent(person + provider, customer);
    people.add(person);
  }

  @Override
  public void leave(PersonId person, Instant now) {
    if (people.contains(person)) {
      leaving.add(person);
    }
  }

  @Override
  public List<PersonId> leaving(Optional<PersonId> after, int most) {
    return leaving.stream()
        .filter(person -> after.isEmpty() || text(person).compareTo(text(after.get())) > 0)
        .limit(most)
        .toList();
  }

  @Override
  public void left(PersonId person) {
    leaving.remove(person);
  }

  private static String text(PersonId person) {
    return person.value().toString();
  }
}
