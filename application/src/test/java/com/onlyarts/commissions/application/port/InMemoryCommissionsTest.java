package com.onlyarts.commissions.application.port;

import com.onlyarts.commissions.domain.MilestoneId;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.Money;
import com.onlyarts.kernel.application.port.InMemoryTransactions;
import com.onlyarts.kernel.application.port.Transactions;
import com.onlyarts.payments.domain.PaymentId;
import java.util.HashSet;
import java.util.Set;

class InMemoryCommissionsTest extends CommissionsContract {
  private final InMemoryTransactions transactions = new InMemoryTransactions();
  private final Set<PaymentId> calledOff = new HashSet<>();
  private final InMemoryCommissions commissions =
      new InMemoryCommissions(transactions, calledOff::contains);

  @Override
  protected Transactions transactions() {
    return transactions;
  }

  @Override
  protected Commissions commissions() {
    return commissions;
  }

  @Override
  protected PersonId somebody() {
    return PersonId.next();
  }

  @Override
  protected PaymentId aPaymentBy(PersonId payer, MilestoneId milestone, Money amount) {
    return PaymentId.next();
  }

  @Override
  protected void callOff(PaymentId payment) {
    calledOff.add(payment);
  }
}
