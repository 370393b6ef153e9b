package com.onlyarts.kernel.jdbi;

import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.kernel.application.port.IdempotencyKeys;
import com.onlyarts.kernel.application.port.IdempotencyKeysContract;
import com.onlyarts.kernel.application.port.IdempotentSteps;
import java.time.Duration;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class JdbiIdempotencyKeysIT extends IdempotencyKeysContract {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();
  private final JdbiTransactions transactions = new JdbiTransactions(DATABASE.jdbi());
  private final JdbiIdempotencyKeys keys = new JdbiIdempotencyKeys(DATABASE.jdbi());
  private final JdbiIdempotentSteps steps = new JdbiIdempotentSteps(DATABASE.jdbi());

  @Test
  void R6_a_node_that_was_frozen_and_taken_over_commits_nothing() {
    IdempotencyKeys.Run frozen = claimed();

    assertInUse(
        () -> keys.during(frozen, () -> transactions.inTransaction(this::writeWhileTheLeaseEnds)));

    assertThat(
            DATABASE
                .jdbi()
                .<Boolean, RuntimeException>withHandle(
                    handle ->
                        handle
                            .createQuery("SELECT to_regclass('deed') IS NULL")
                            .mapTo(boolean.class)
                            .one()))
        .as("rolled back")
        .isTrue();
  }

  /** The other node looks for itself, beside the open transaction, as another process would. */
  private boolean writeWhileTheLeaseEnds() {
    DATABASE.jdbi().useHandle(handle -> handle.execute("CREATE TABLE deed (id integer)"));
    Thread other =
        Thread.ofVirtual()
            .start(
                () -> {
                  passes(IdempotencyKeys.LEASE);
                  claimed();
                });
    try {
      other.join();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return true;
  }

  @Test
  void R6_each_commit_of_a_run_renews_its_lease() {
    IdempotencyKeys.Run run = claimed();
    passes(IdempotencyKeys.LEASE);

    keys.during(run, () -> transactions.inTransaction(() -> true));

    assertThat(keys.claim(run.key(), "fingerprint")).isEqualTo(new IdempotencyKeys.Claim.InUse());
  }

  @Test
  void R6_a_deed_waits_for_the_disk_though_an_answer_that_is_kept_alone_does_not() {
    IdempotencyKeys.Run run = claimed();

    assertThat(
            transactions.<String>inTransaction(
                () ->
                    flushedAfter(
                        () -> keys.keep(run, new IdempotencyKeys.KeptAnswer(201, new byte[] {1})))))
        .isEqualTo("on");
  }

  private static String flushedAfter(Runnable deed) {
    return DATABASE
        .jdbi()
        .withHandle(
            handle -> {
              handle.execute("SET LOCAL synchronous_commit TO on");
              deed.run();
              return handle
                  .createQuery("SELECT current_setting('synchronous_commit')")
                  .mapTo(String.class)
                  .one();
            });
  }

  @Override
  protected IdempotencyKeys keys() {
    return keys;
  }

  @Override
  protected IdempotentSteps steps() {
    return steps;
  }

  @Override
  protected <T> T inTransaction(Supplier<T> work) {
    return transactions.inTransaction(work);
  }

  @Override
  protected void passes(Duration time) {
    DATABASE
        .jdbi()
        .useHandle(
            handle ->
                handle
                    .createUpdate(
                        "UPDATE idempotency_keys SET locked_until = locked_until - :time, expires_at = expires_at - :time")
                    .bind("time", time)
                    .execute());
  }
}
