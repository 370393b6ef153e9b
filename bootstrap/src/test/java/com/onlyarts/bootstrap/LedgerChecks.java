package com.onlyarts.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.payments.jdbi.JdbiLedgerAudit;
import java.math.BigDecimal;
import org.jdbi.v3.core.Jdbi;

/** What must be true of the ledger and the outbox whatever has happened (R38, R83). */
public final class LedgerChecks {
  private LedgerChecks() {}

  public static void assertAgree(Jdbi jdbi) {
    BigDecimal sum =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery("SELECT sum(amount) FROM ledger_postings")
                    .mapTo(BigDecimal.class)
                    .one());
    assertThat(sum).isEqualByComparingTo("0");
    assertThat(
            count(
                jdbi,
                "SELECT count(*) FROM (SELECT FROM ledger_postings GROUP BY entry_id HAVING sum(amount) <> 0) AS lopsided"))
        .isZero();
    assertThat(new JdbiLedgerAudit(jdbi).drifts())
        .as("R38: balance and earnings are what the ledger says")
        .isEmpty();
    assertThat(count(jdbi, "SELECT count(*) FROM work_items WHERE outcome = 'parked'")).isZero();
  }

  private static int count(Jdbi jdbi, String sql) {
    return jdbi.withHandle(handle -> handle.createQuery(sql).mapTo(int.class).one());
  }
}
