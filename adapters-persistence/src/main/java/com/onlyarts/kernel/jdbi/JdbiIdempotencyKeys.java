package com.onlyarts.kernel.jdbi;

import static com.onlyarts.kernel.jdbi.JdbiIdempotentSteps.AT_HAND;

import com.onlyarts.kernel.KernelRejection.IdempotencyKeyInUse;
import com.onlyarts.kernel.Rejected;
import com.onlyarts.kernel.TimeOrderedUuid;
import com.onlyarts.kernel.application.port.IdempotencyKeys;
import com.onlyarts.kernel.jdbi.JdbiIdempotentSteps.AtHand;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/**
 * Remembered requests in one table; the primary key decides a race, and the database's clock how
 * long a run may take (R6).
 */
public final class JdbiIdempotencyKeys implements IdempotencyKeys {
  static final double LEASE_SECONDS = LEASE.toSeconds();

  private final Jdbi jdbi;

  public JdbiIdempotencyKeys(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public Claim claim(RequestKey key, String fingerprint) {
    return jdbi.withHandle(
        handle ->
            taken(handle, key, fingerprint)
                .<Claim>map(Claim.Fresh::new)
                .or(() -> find(handle, key).map(row -> row.claimFor(fingerprint)))
                .or(
                    () ->
                        forgotten(handle, key)
                            .flatMap(_ -> taken(handle, key, fingerprint))
                            .map(Claim.Fresh::new))
                .orElseGet(Claim.InUse::new));
  }

  /**
   * A key is free when unknown, or when whoever had it has outlived the lease without answering;
   * what that run made stays. Nobody waits until the claim is on the disk: with whatever the run
   * commits it is, and without that it has done nothing (0038).
   */
  private static Optional<Run> taken(Handle handle, RequestKey key, String fingerprint) {
    UUID attempt = TimeOrderedUuid.next();
    return handle
        .createQuery(
            """
            INSERT INTO idempotency_keys AS held (scope, operation, key_hash, fingerprint, run, attempt, locked_until)
            VALUES (:scope, :operation, :hash, :fingerprint, :run, :attempt, clock_timestamp() + make_interval(secs => :lease))
            ON CONFLICT (scope, operation, key_hash) DO UPDATE
            SET run = excluded.run,
                locked_until = excluded.locked_until
            WHERE held.status IS NULL
              AND held.fingerprint = excluded.fingerprint
              AND held.locked_until <= clock_timestamp()
              AND held.expires_at > clock_timestamp()
            RETURNING run, attempt, set_config('synchronous_commit', 'off', TRUE)
            """)
        .bindMethods(key)
        .bind("fingerprint", fingerprint)
        .bind("run", TimeOrderedUuid.next())
        .bind("attempt", attempt)
        .bind("lease", LEASE_SECONDS)
        .map(
            (row, _) ->
                run(
                    key,
                    row.getObject("run", UUID.class),
                    row.getObject("attempt", UUID.class),
                    attempt))
        .findOne();
  }

  private static Run run(RequestKey key, UUID token, UUID attempt, UUID own) {
    return new Run(key, token, attempt, attempt.equals(own));
  }

  private static Optional<Row> find(Handle handle, RequestKey key) {
    return handle
        .createQuery(
            """
            SELECT fingerprint, status, body
            FROM idempotency_keys
            WHERE scope = :scope
              AND operation = :operation
              AND key_hash = :hash
              AND expires_at > clock_timestamp()
            """)
        .bindMethods(key)
        .map(
            (row, _) ->
                new Row(row.getString("fingerprint"), row.getInt("status"), row.getBytes("body")))
        .findOne();
  }

  private static Optional<RequestKey> forgotten(Handle handle, RequestKey key) {
    int rows =
        handle
            .createUpdate(
                """
                DELETE FROM idempotency_keys
                WHERE scope = :scope
                  AND operation = :operation
                  AND key_hash = :hash
                  AND expires_at <= clock_timestamp()
                """)
            .bindMethods(key)
            .execute();
    return rows == 1 ? Optional.of(key) : Optional.empty();
  }

  @Override
  public <T> T during(Run run, Supplier<T> work) {
    AtHand atHand = new AtHand(run, true);
    return ScopedValue.where(AT_HAND, atHand)
        .where(JdbiTransactions.FENCE, () -> JdbiIdempotentSteps.changes(jdbi, atHand))
        .call(work::get);
  }

  @Override
  public <T> T remembering(RequestKey key, Supplier<T> work) {
    return ScopedValue.where(
            AT_HAND,
            new AtHand(new Run(key, TimeOrderedUuid.next(), TimeOrderedUuid.next(), false), false))
        .call(work::get);
  }

  /**
   * Alone it does not wait until it is on the disk: an answer that is lost is made again from the
   * trace of its run.
   */
  @Override
  public void keep(Run run, KeptAnswer answer) {
    jdbi.useHandle(
        handle ->
            insist(
                bound(
                        handle.createQuery(
                            """
                            UPDATE idempotency_keys
                            SET status = :status,
                                body = :body
                            WHERE scope = :scope
                              AND operation = :operation
                              AND key_hash = :hash
                              AND run = :run
                            RETURNING set_config('synchronous_commit', CASE WHEN :alone THEN 'off' ELSE current_setting('synchronous_commit') END, TRUE)
                            """),
                        run)
                    .bind("status", answer.status())
                    .bind("body", answer.body())
                    .bind("alone", !handle.isInTransaction())
                    .mapTo(String.class)
                    .list()
                    .size()));
  }

  @Override
  public void release(Run run) {
    jdbi.useHandle(
        handle -> {
          int removed =
              bound(
                      handle.createUpdate(
                          """
                      DELETE FROM idempotency_keys
                      WHERE scope = :scope
                        AND operation = :operation
                        AND key_hash = :hash
                        AND run = :run
                        AND status IS NULL
                        AND made = '{}'
                      """),
                      run)
                  .execute();
          if (removed == 0) {
            letGo(handle, run);
          }
        });
  }

  private static void letGo(Handle handle, Run run) {
    bound(
            handle.createUpdate(
                """
            UPDATE idempotency_keys
            SET locked_until = clock_timestamp()
            WHERE scope = :scope
              AND operation = :operation
              AND key_hash = :hash
              AND run = :run
            """),
            run)
        .execute();
  }

  @Override
  public void sweep() {
    jdbi.useHandle(
        handle ->
            handle.execute("DELETE FROM idempotency_keys WHERE expires_at <= clock_timestamp()"));
  }

  static <S extends SqlStatement<S>> S bound(S statement, Run run) {
    return statement.bindMethods(run.key()).bind("run", run.token());
  }

  static void insist(int rows) {
    if (rows == 0) {
      throw new Rejected(new IdempotencyKeyInUse());
    }
  }

  private record Row(@Nullable String fingerprint, int status, byte @Nullable [] body) {
    Claim claimFor(String wanted) {
      if (!wanted.equals(fingerprint)) {
        return new Claim.Reused();
      }
      return body == null ? new Claim.InUse() : new Claim.Answered(new KeptAnswer(status, body));
    }
  }
}
