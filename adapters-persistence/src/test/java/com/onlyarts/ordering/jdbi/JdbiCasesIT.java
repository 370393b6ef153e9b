package com.onlyarts.ordering.jdbi;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.application.port.Transactions;
import com.onlyarts.kernel.jdbi.JdbiTransactions;
import com.onlyarts.kernel.jdbi.TestDatabase;
import com.onlyarts.ordering.application.port.Cases;
import com.onlyarts.ordering.application.port.CasesContract;
import com.onlyarts.payments.domain.PaymentId;
import org.junit.jupiter.api.extension.RegisterExtension;

class JdbiCasesIT extends CasesContract {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();
  private final OrderingRows rows = new OrderingRows(DATABASE);
  private final JdbiTransactions transactions = new JdbiTransactions(DATABASE.jdbi());
  private final JdbiCases cases = new JdbiCases(DATABASE.jdbi());

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
    return rows.somebody();
  }

  @Override
  protected PaymentId aPayment() {
    return rows.paymentBy(rows.somebody());
  }

  @Override
  protected void dispute(PaymentId payment) {
    DATABASE
        .jdbi()
        .useHandle(
            handle ->
                handle.execute(
                    "UPDATE payments SET disputed = true WHERE id = ?", payment.value()));
  }
}
