package com.onlyarts.consultations.jdbi;

import com.onlyarts.consultations.application.port.Consultations;
import com.onlyarts.consultations.application.port.ConsultationsContract;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.application.SteppingClock;
import com.onlyarts.kernel.application.port.Transactions;
import com.onlyarts.kernel.jdbi.JdbiTransactions;
import com.onlyarts.kernel.jdbi.TestDatabase;
import com.onlyarts.payments.domain.PaymentId;
import org.junit.jupiter.api.extension.RegisterExtension;

class JdbiConsultationsIT extends ConsultationsContract {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();
  private final ConsultationsDatabase consultationsDatabase = new ConsultationsDatabase(DATABASE);
  private final JdbiTransactions transactions = new JdbiTransactions(DATABASE.jdbi());
  private final JdbiConsultations consultations =
      new JdbiConsultations(DATABASE.jdbi(), new SteppingClock());

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
    return consultationsDatabase.somebody();
  }

  @Override
  protected PaymentId aPaymentBy(PersonId payer) {
    return consultationsDatabase.paymentBy(payer);
  }
}
