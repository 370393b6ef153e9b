package com.onlyarts.consultations.jdbi;

import com.onlyarts.consultations.application.port.Availabilities;
import com.onlyarts.consultations.application.port.AvailabilitiesContract;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.jdbi.TestDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

class JdbiAvailabilitiesIT extends AvailabilitiesContract {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  @Override
  protected Availabilities availabilities() {
    return new JdbiAvailabilities(DATABASE.jdbi());
  }

  @Override
  protected PersonId anArtist() {
    return new ConsultationsDatabase(DATABASE).artistAt("150.00");
  }
}
