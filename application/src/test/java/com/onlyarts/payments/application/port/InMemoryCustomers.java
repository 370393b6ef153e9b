package com.onlyarts.payments.application.port;

import com.onlyarts.identity.domain.PersonId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Customers in a map. */
public final class InMemoryCustomers implements Customers {
  private final Map<String, String> customers = new HashMap<>();

  @Override
  public Optional<String> find(PersonId person, String provider) {
    return Optional.ofNullable(customers.get(person + provider));
  }

  @Override
  public void add(PersonId person, String provider, String customer) {
    customers.putIfAbsent(person + provider, customer);
  }
}
