package com.onlyarts.media.jdbi;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.application.SteppingClock;
import com.onlyarts.kernel.jdbi.TestDatabase;
import com.onlyarts.media.application.port.Uploads;
import com.onlyarts.media.application.port.UploadsContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class JdbiUploadsIT extends UploadsContract {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  @Override
  protected Uploads uploads() {
    return new JdbiUploads(DATABASE.jdbi(), new SteppingClock());
  }

  @Override
  protected PersonId aPerson() {
    PersonId id = PersonId.next();
    DATABASE
        .jdbi()
        .useHandle(
            handle ->
                handle
                    .createUpdate("INSERT INTO users (id, username, email, password_hash) VALUES (:id, :name, :name || '@example.com', 'x')")
                    .bind("id", id)
                    .bind("name", "p" + id.value().toString().replace("-", ""))
                    .execute());
    return id;
  }
}
