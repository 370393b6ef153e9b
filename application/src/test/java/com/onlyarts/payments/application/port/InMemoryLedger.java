package com.onlyarts.payments.application.port;

import com.onlyarts.kernel.Money;
import com.onlyarts.payments.domain.LedgerAccount;
import com.onlyarts.payments.domain.LedgerEntry;
import com.onlyarts.payments.domain.Posting;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The books in a map. */
public final class InMemoryLedger implements Ledger {
  private final Map<String, LedgerEntry> entries = new LinkedHashMap<>();

  @Override
  public boolean book(LedgerEntry entry) {
    return entries.putIfAbsent(entry.businessKey(), entry) == null;
  }

  public List<LedgerEntry> entries() {
    return List.copyOf(entries.values());
  }

  /** What stands on an account; empty if nothing was ever booked there. */
  public Optional<Money> balanceOf(LedgerAccount account) {
    return entries.values().stream()
        .flatMap(entry -> entry.postings().stream())
        .filter(posting -> posting.account().equals(account))
        .map(Posting::amount)
        .reduce(Money::plus);
  }
}
