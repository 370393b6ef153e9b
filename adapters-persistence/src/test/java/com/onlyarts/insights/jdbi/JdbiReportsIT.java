package com.onlyarts.insights.jdbi;

import com.onlyarts.identity.domain.Account;
import com.onlyarts.identity.domain.AccountFixture;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.identity.jdbi.JdbiAccounts;
import com.onlyarts.insights.application.port.Reports;
import com.onlyarts.insights.application.port.ReportsContract;
import com.onlyarts.kernel.jdbi.TestDatabase;
import java.time.Clock;
import org.junit.jupiter.api.extension.RegisterExtension;

class JdbiReportsIT extends ReportsContract {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  @Override
  protected Reports reports() {
    return new JdbiReports(DATABASE.jdbi());
  }

  @Override
  protected PersonId somebody() {
    Account account = AccountFixture.anAccount().create();
    new JdbiAccounts(DATABASE.jdbi(), Clock.systemUTC()).add(account);
    return account.id();
  }
}
