package com.onlyarts.ordering.application.port;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.application.port.InMemoryTransactions;
import com.onlyarts.kernel.application.port.Transactions;
import com.onlyarts.payments.domain.PaymentId;

class InMemoryCasesTest extends CasesContract {
  private final InMemoryTransactions transactions = new InMemoryTransactions();
  private final InMemoryCases cases = new InMemoryCases(transactions);

  @Override
  protected Cases cases() {
    return cases;
  }

  @Override
  protected Transactions transactions() {
    return transactions;
  }

  @Override
  protected PersonId aPerson() {
    return PersonId.next();
  }

  @Override
  protected PaymentId aPayment() {
    return PaymentId.next();
  }

  @Override
  protected void dispute(PaymentId payment) {
    cases.dispute(payment);
  }
}
