package com.onlyarts.payments.jdbi;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.jdbi.TestDatabase;
import com.onlyarts.payments.application.port.PayoutAccounts;
import com.onlyarts.payments.application.port.PayoutAccountsContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class JdbiPayoutAccountsIT extends PayoutAccountsContract {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  @Override
  protected PayoutAccounts accounts() {
    return new JdbiPayoutAccounts(DATABASE.jdbi());
  }

  @Override
  protected PersonId aPerson() {
    return new PaymentsDatabase(DATABASE.jdbi()).open();
  }
}
