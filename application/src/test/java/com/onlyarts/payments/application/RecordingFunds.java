package com.onlyarts.payments.application;

import com.onlyarts.identity.api.SellerFunds;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.Money;
import com.onlyarts.kernel.application.port.InMemoryTransactions;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What accounts show, in maps. */
public final class RecordingFunds implements SellerFunds {
  private final InMemoryTransactions transactions;
  private final Map<PersonId, Money> balances = new HashMap<>();
  private final Map<PersonId, Money> earnings = new HashMap<>();

  RecordingFunds(InMemoryTransactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public void changed(PersonId seller, Money balanceDifference, Money earningsDifference) {
    transactions.requireInside();
    balances.merge(seller, balanceDifference, Money::plus);
    earnings.merge(seller, earningsDifference, Money::plus);
  }

  public @Nullable Money balanceOf(PersonId seller) {
    return balances.get(seller);
  }

  public @Nullable Money earningsOf(PersonId seller) {
    return earnings.get(seller);
  }
}
