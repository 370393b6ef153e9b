package com.onlyarts.identity.jdbi;

import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.kernel.jdbi.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * The list of what hangs on a session, held against the schema: decision 0035 says where each of
 * them asks.
 */
class CredentialTiesIT {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  @Test
  void R13_every_table_that_knows_a_session_is_one_that_asks_whether_it_is_open() {
    List<String> tables =
        DATABASE
            .jdbi()
            .withHandle(
                handle ->
                    handle
                        .select(
                            "SELECT table_name FROM information_schema.columns WHERE table_schema = 'public' AND column_name = 'session_id'")
                        .mapTo(String.class)
                        .list());

    assertThat(tables)
        .containsExactlyInAnyOrder(
            "refresh_tokens", "live_tickets", "push_subscriptions", "uploads");
  }
}
