package com.onlyarts.notifications.jdbi;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.identity.jdbi.TestPeople;
import com.onlyarts.kernel.jdbi.TestDatabase;
import com.onlyarts.notifications.application.port.Preferences;
import com.onlyarts.notifications.application.port.PreferencesContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class JdbiPreferencesIT extends PreferencesContract {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  @Override
  protected Preferences preferences() {
    return new JdbiPreferences(DATABASE.jdbi());
  }

  @Override
  protected PersonId aPerson() {
    return TestPeople.somebody(DATABASE.jdbi());
  }
}
