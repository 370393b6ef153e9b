package com.onlyarts.notifications.jdbi;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.identity.jdbi.TestPeople;
import com.onlyarts.kernel.jdbi.JdbiTransactions;
import com.onlyarts.kernel.jdbi.TestDatabase;
import com.onlyarts.notifications.application.port.Inbox;
import com.onlyarts.notifications.application.port.Notifications;
import com.onlyarts.notifications.application.port.NotificationsContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class JdbiNotificationsIT extends NotificationsContract {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  @Override
  protected Notifications notifications() {
    return new JdbiNotifications(DATABASE.jdbi());
  }

  @Override
  protected Inbox inbox() {
    return new JdbiInbox(DATABASE.jdbi());
  }

  @Override
  protected void inTransaction(Runnable act) {
    new JdbiTransactions(DATABASE.jdbi()).inTransaction(act);
  }

  @Override
  protected PersonId aPerson() {
    return TestPeople.somebody(DATABASE.jdbi());
  }
}
