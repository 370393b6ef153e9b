package com.onlyarts.ordering.application.port;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.application.port.InMemoryTransactions;
import com.onlyarts.kernel.application.port.Transactions;
import com.onlyarts.payments.domain.PaymentId;

class InMemoryCaseFilesTest extends CaseFilesContract {
  private final InMemoryTransactions transactions = new InMemoryTransactions();
  private final InMemoryCases cases = new InMemoryCases(transactions);
  private final InMemoryCaseFiles files = new InMemoryCaseFiles(transactions, cases);

  @Override
  protected CaseFiles files() {
    return files;
  }

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
}
