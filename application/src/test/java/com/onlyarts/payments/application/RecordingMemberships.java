package com.onlyarts.payments.application;

import com.onlyarts.identity.api.Memberships;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.application.port.InMemoryTransactions;
import java.util.HashMap;
import java.util.Map;

/** What accounts show of subscriptions, in a map. */
public final class RecordingMemberships implements Memberships {
  private final InMemoryTransactions transactions;
  private final Map<PersonId, String> tiers = new HashMap<>();

  RecordingMemberships(InMemoryTransactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public void set(PersonId person, String tier) {
    transactions.requireInside();
    tiers.put(person, tier);
  }

  public String tierOf(PersonId person) {
    return tiers.getOrDefault(person, "free");
  }
}
