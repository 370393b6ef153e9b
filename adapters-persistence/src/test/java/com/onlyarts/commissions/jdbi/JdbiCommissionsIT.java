package com.onlyarts.commissions.jdbi;

import com.onlyarts.commissions.application.port.Commissions;
import com.onlyarts.commissions.application.port.CommissionsContract;
import com.onlyarts.commissions.domain.MilestoneId;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.Money;
import com.onlyarts.kernel.application.port.Transactions;
import com.onlyarts.kernel.jdbi.JdbiTransactions;
import com.onlyarts.kernel.jdbi.TestDatabase;
import com.onlyarts.payments.domain.PaymentId;
import org.junit.jupiter.api.extension.RegisterExtension;

class JdbiCommissionsIT extends CommissionsContract {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();
  private final CommissionsDatabase commissionsDatabase = new CommissionsDatabase(DATABASE);
  private final JdbiTransactions transactions = new JdbiTransactions(DATABASE.jdbi());
  private final JdbiCommissions commissions = new JdbiCommissions(DATABASE.jdbi());

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
    return commissionsDatabase.somebody();
  }

  @Override
  protected PaymentId aPaymentBy(PersonId payer, MilestoneId milestone, Money amount) {
    return commissionsDatabase.paymentFor(milestone.value(), payer, amount);
  }

  @Override
  protected void callOff(PaymentId payment) {
    commissionsDatabase.callOff(payment);
  }
}
