package com.onlyarts.notifications.jdbi;

import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.jdbi.TestDatabase;
import com.onlyarts.notifications.application.port.Suppressions;
import com.onlyarts.notifications.application.port.SuppressionsContract;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class JdbiSuppressionsIT extends SuppressionsContract {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  @Override
  protected Suppressions suppressions() {
    return new JdbiSuppressions(DATABASE.jdbi());
  }

  @Test
  void R82_mail_is_wanted_by_whoever_said_nothing() {
    assertThat(new JdbiMailPreferences(DATABASE.jdbi()).wants(PersonId.next(), "commission"))
        .isTrue();
  }
}
