package com.onlyarts.kernel.jdbi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** R95: every deed is written down with it, and stays as it was written. */
class JdbiAuditTrailIT {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  private final Jdbi jdbi = DATABASE.jdbi();
  private final JdbiTransactions transactions = new JdbiTransactions(jdbi);
  private final JdbiAuditTrail trail = new JdbiAuditTrail(jdbi, Clock.systemUTC());
  private final UUID admin = UUID.randomUUID();

  @Test
  void a_deed_is_kept_with_its_facts() {
    transactions.inTransaction(
        () -> trail.record(admin, "identity.suspend", "person", "42", Map.of("reason", "spam")));

    String kept =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        SELECT concat_ws(' ', act, subject_kind, subject_id, facts ->> 'reason')
                        FROM audit_log
                        WHERE admin_id = :admin
                        """)
                    .bind("admin", admin)
                    .mapTo(String.class)
                    .one());
    assertThat(kept).isEqualTo("identity.suspend person 42 spam");
  }

  @Test
  void a_deed_outside_a_transaction_is_a_mistake() {
    assertThatIllegalStateException()
        .isThrownBy(() -> trail.record(admin, "x", "person", "42", Map.of()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"UPDATE audit_log SET act = 'x'", "DELETE FROM audit_log", "TRUNCATE audit_log"})
  void what_is_written_stays(String sql) {
    assertThatExceptionOfType(UnableToExecuteStatementException.class)
        .isThrownBy(() -> jdbi.useHandle(handle -> handle.execute(sql)))
        .withMessageContaining("append-only");
  }
}
