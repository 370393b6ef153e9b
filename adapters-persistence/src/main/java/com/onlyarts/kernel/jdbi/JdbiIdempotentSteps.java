package com.onlyarts.kernel.jdbi;

import static com.onlyarts.kernel.jdbi.JdbiIdempotencyKeys.bound;
import static com.onlyarts.kernel.jdbi.JdbiIdempotencyKeys.insist;

import com.onlyarts.kernel.Identifier;
import com.onlyarts.kernel.TimeOrderedUuid;
import com.onlyarts.kernel.application.port.IdempotencyKeys.Run;
import com.onlyarts.kernel.application.port.IdempotentSteps;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jdbi.v3.core.Jdbi;

/** What a request has made, in the row of its key (R6). The run at hand is bound to the thread. */
public final class JdbiIdempotentSteps implements IdempotentSteps {
  static final ScopedValue<Run> RUN = ScopedValue.newInstance();

  /** Bound for a request that has no row before its first step. */
  static final ScopedValue<Boolean> UNCLAIMED = ScopedValue.newInstance();

  private final Jdbi jdbi;

  public JdbiIdempotentSteps(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public <I extends Identifier> I once(String step, Function<UUID, I> named, Supplier<I> deed) {
    if (!JdbiTransactions.isInside()) {
      throw new IllegalStateException("a step is taken in the transaction of its deed");
    }
    if (!RUN.isBound()) {
      return deed.get();
    }
    Run run = RUN.get();
    if (UNCLAIMED.isBound()) {
      take(run);
    }
    return made(step, named)
        .orElseGet(
            () -> {
              I id = deed.get();
              write(run, step, id);
              return id;
            });
  }

  /** The same request at the same time waits here until this transaction ends, and then finds what it made. */
  private void take(Run run) {
    jdbi.useHandle(
        handle ->
            bound(
                    handle.createUpdate(
                        """
                        INSERT INTO idempotency_keys (scope, operation, key_hash, run, attempt, locked_until)
                        VALUES (:scope, :operation, :hash, :run, :attempt, clock_timestamp())
                        ON CONFLICT (scope, operation, key_hash) DO UPDATE
                        SET run = excluded.run
                        """),
                    run)
                .bind("attempt", run.attempt())
                .execute());
  }

  @Override
  public <I extends Identifier> Optional<I> made(String step, Function<UUID, I> named) {
    if (!RUN.isBound()) {
      return Optional.empty();
    }
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT CAST(made ->> :step AS uuid)
                    FROM idempotency_keys
                    WHERE scope = :scope
                      AND operation = :operation
                      AND key_hash = :hash
                      AND expires_at > clock_timestamp()
                    """)
                .bindMethods(RUN.get().key())
                .bind("step", step)
                .mapTo(UUID.class)
                .findOne()
                .map(named));
  }

  private void write(Run run, String step, Identifier id) {
    jdbi.useHandle(
        handle ->
            insist(
                bound(
                        handle.createUpdate(
                            """
                            UPDATE idempotency_keys
                            SET made = made || jsonb_build_object(CAST(:step AS text), CAST(:id AS uuid))
                            WHERE scope = :scope
                              AND operation = :operation
                              AND key_hash = :hash
                              AND run = :run
                            """),
                        run)
                    .bind("step", step)
                    .bind("id", id.value())
                    .execute()));
  }

  @Override
  public void undone(String step) {
    if (RUN.isBound()) {
      Run run = RUN.get();
      jdbi.useHandle(
          handle ->
              insist(
                  bound(
                          handle.createUpdate(
                              """
                              UPDATE idempotency_keys
                              SET made = made - CAST(:step AS text)
                              WHERE scope = :scope
                                AND operation = :operation
                                AND key_hash = :hash
                                AND run = :run
                              """),
                          run)
                      .bind("step", step)
                      .execute()));
    }
  }

  @Override
  public UUID attempt() {
    return RUN.isBound() ? RUN.get().attempt() : TimeOrderedUuid.next();
  }

  @Override
  public Optional<Run> run() {
    return RUN.isBound() ? Optional.of(RUN.get()) : Optional.empty();
  }

  @Override
  public <T> T together(Supplier<T> work) {
    return ScopedValue.where(JdbiTransactions.FENCE, () -> {}).call(work::get);
  }

  /** One statement writes it down and renews the leases. Each row is one request's own: nobody waits for two of them crosswise. */
  @Override
  public void remember(String step, Map<Run, ? extends Identifier> made) {
    if (!JdbiTransactions.isInside()) {
      throw new IllegalStateException("a step is taken in the transaction of its deed");
    }
    if (made.isEmpty()) {
      return;
    }
    List<Entry<Run, ? extends Identifier>> entries = new ArrayList<>(made.entrySet());
    int rows =
        jdbi.withHandle(
            handle ->
                handle
                    .createUpdate(
                        """
                        UPDATE idempotency_keys AS held
                        SET made = held.made || jsonb_build_object(CAST(:step AS text), done.id),
                            locked_until = clock_timestamp() + make_interval(secs => :lease)
                        FROM unnest(:scopes, :operations, :hashes, :runs, :ids) AS done (scope, operation, key_hash, run, id)
                        WHERE held.scope = done.scope
                          AND held.operation = done.operation
                          AND held.key_hash = done.key_hash
                          AND held.run = done.run
                        """)
                    .bind("step", step)
                    .bind("lease", JdbiIdempotencyKeys.LEASE_SECONDS)
                    .bindArray("scopes", UUID.class, each(entries, entry -> entry.getKey().key().scope()))
                    .bindArray("operations", String.class, each(entries, entry -> entry.getKey().key().operation()))
                    .bindArray("hashes", String.class, each(entries, entry -> entry.getKey().key().hash()))
                    .bindArray("runs", UUID.class, each(entries, entry -> entry.getKey().token()))
                    .bindArray("ids", UUID.class, each(entries, entry -> entry.getValue().value()))
                    .execute());
    insist(rows == made.size() ? rows : 0);
  }

  private static <T> List<T> each(List<Entry<Run, ? extends Identifier>> entries, Function<Entry<Run, ? extends Identifier>, T> part) {
    return entries.stream().map(part).toList();
  }
}
