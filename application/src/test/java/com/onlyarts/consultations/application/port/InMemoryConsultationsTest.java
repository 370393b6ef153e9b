package com.onlyarts.consultations.application.port;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.application.port.InMemoryTransactions;
import com.onlyarts.kernel.application.port.Transactions;
import com.onlyarts.payments.domain.PaymentId;

class InMemoryConsultationsTest extends ConsultationsContract {
  private final InMemoryTransactions transactions = new InMemoryTransactions();
  private final InMemoryConsultations consultations = new InMemoryConsultations(transactions);

  @Override
  protected Transactions transactions() {
    return transactions;
  }

  @Override
  protected Consultations consultations() {
    return consultations;
  }

  @Override
  protected PersonId somebody() {
    return PersonId.next();
  }

  @Override
  protected PaymentId aPaymentBy(PersonId payer) {
    return PaymentId.next();
  }
}
