package com.onlyarts.identity.jdbi;

import static com.onlyarts.kernel.jdbi.Columns.instant;
import static com.onlyarts.kernel.jdbi.Columns.optionalInstant;

import com.onlyarts.identity.application.port.LoginFailures;
import com.onlyarts.identity.domain.FailureCount;
import com.onlyarts.kernel.application.port.Transactions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/** Failed logins in {@code login_throttle}, which all nodes share (R15). */
public final class JdbiLoginFailures implements LoginFailures {
  private final Jdbi jdbi;
  private final Transactions transactions;

  public JdbiLoginFailures(Jdbi jdbi, Transactions transactions) {
    this.jdbi = jdbi;
    this.transactions = transactions;
  }

  @Override
  public Map<String, FailureCount> of(Set<String> subjects) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT subject, failures, counted_since, blocked_until
                    FROM login_throttle
                    WHERE subject = ANY (:subjects)
                    """)
                .bindArray("subjects", String.class, subjects.toArray())
                .map((row, _) -> Map.entry(row.getString("subject"), failures(row)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
  }

  @Override
  public void change(String subject, Instant now, UnaryOperator<FailureCount> change) {
    transactions.inTransaction(() -> save(subject, change.apply(locked(subject, now))));
  }

  private FailureCount locked(String subject, Instant now) {
    return jdbi.withHandle(
        handle -> {
          handle
              .createUpdate(
                  """
                  INSERT INTO login_throttle (subject, failures, counted_since)
                  VALUES (:subject, 0, :now)
                  ON CONFLICT (subject) DO NOTHING
                  """)
              .bind("subject", subject)
              .bind("now", now)
              .execute();
          return handle
              .createQuery(
                  """
                  SELECT failures, counted_since, blocked_until
                  FROM login_throttle
                  WHERE subject = :subject
                  FOR UPDATE
                  """)
              .bind("subject", subject)
              .map((row, _) -> failures(row))
              .findOne()
              .orElseGet(() -> FailureCount.none(now)); // forgotten between the two statements
        });
  }

  private void save(String subject, FailureCount failureCount) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    UPDATE login_throttle
                    SET failures = :failures,
                        counted_since = :since,
                        blocked_until = :blockedUntil
                    WHERE subject = :subject
                    """)
                .bind("subject", subject)
                .bind("failures", failureCount.count())
                .bind("since", failureCount.since())
                .bind("blockedUntil", failureCount.blockedUntil())
                .execute());
  }

  @Override
  public void forget(String subject) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate("DELETE FROM login_throttle WHERE subject = :subject")
                .bind("subject", subject)
                .execute());
  }

  @Override
  public void sweep(Instant before) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    DELETE FROM login_throttle
                    WHERE counted_since < :before
                      AND (blocked_until IS NULL OR blocked_until <= :before)
                    """)
                .bind("before", before)
                .execute());
  }

  private static FailureCount failures(ResultSet row) throws SQLException {
    return new FailureCount(
        row.getInt("failures"),
        instant(row, "counted_since"),
        optionalInstant(row, "blocked_until"));
  }
}
