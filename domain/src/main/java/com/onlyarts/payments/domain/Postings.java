package com.onlyarts.payments.domain;

import com.onlyarts.kernel.Money;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Gathers the postings of an entry: one an account, and none that is zero. */
final class Postings {
  private final Map<LedgerAccount, Money> amounts = new LinkedHashMap<>();

  Postings add(LedgerAccount account, Money amount) {
    amounts.merge(account, amount, Money::plus);
    return this;
  }

  /** Lets one account take whatever is missing from the sum, so that the entry balances. */
  Postings rest(LedgerAccount account) {
    amounts.values().stream().reduce(Money::plus).ifPresent(sum -> add(account, sum.negated()));
    return this;
  }

  List<Posting> list() {
    return amounts.entrySet().stream()
        .filter(entry -> !entry.getValue().isZero())
        .map(entry -> new Posting(entry.getKey(), entry.getValue()))
        .toList();
  }
}
