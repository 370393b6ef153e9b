package com.onlyarts.kernel.jdbi;

import static com.onlyarts.kernel.jdbi.JdbiIdempotencyKeys.LEASE_SECONDS;
import static com.onlyarts.kernel.jdbi.JdbiIdempotencyKeys.bound;
import static com.onlyarts.kernel.jdbi.JdbiIdempotencyKeys.insist;

import com.onlyarts.kernel.Identifier;
import com.onlyarts.kernel.TimeOrderedUuid;
import com.onlyarts.kernel.application.port.IdempotencyKeys.Run;
import com.onlyarts.kernel.application.port.IdempotentSteps;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Update;

/** What a request has made, in the row of its key (R6). The run at hand is bound to the thread. */
public final class JdbiIdempotentSteps implements IdempotentSteps {
  static final ScopedValue<AtHand> AT_HAND = ScopedValue.newInstance();

  private final Jdbi jdbi;

  public JdbiIdempotentSteps(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public <I extends Identifier, T> T once(
      String step,
      Function<UUID, I> named,
      Supplier<T> deed,
      Function<T, I> idOf,
      Function<I, T> again) {
    if (!JdbiTransactions.isInside()) {
      throw new IllegalStateException("a step is taken in the transaction of its deed");
    }
    if (!AT_HAND.isBound()) {
      return deed.get();
    }
    if (!AT_HAND.get().claimed()) {
      take(AT_HAND.get().run());
    }
    return made(step, named)
        .map(again)
        .orElseGet(
            () -> {
              T thing = deed.get();
              changes(AT_HAND.get()).made(step, idOf.apply(thing).value());
              return thing;
            });
  }

  /**
   * The same request at the same time waits here until this transaction ends, and then finds what
   * it made.
   */
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
    return AT_HAND.isBound() ? made(AT_HAND.get(), step).map(named) : Optional.empty();
  }

  private Optional<UUID> made(AtHand atHand, String step) {
    if (JdbiTransactions.isInside() && changes(atHand).concern(step)) {
      return changes(atHand).of(step);
    }
    return atHand.hasMadeNothing() ? Optional.empty() : kept(atHand.run(), step);
  }

  private Optional<UUID> kept(Run run, String step) {
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
                .bindMethods(run.key())
                .bind("step", step)
                .mapTo(UUID.class)
                .findOne());
  }

  @Override
  public void undone(String step) {
    if (AT_HAND.isBound()) {
      changes(AT_HAND.get()).undone(step);
    }
  }

  /** Renews the run's claim, so that it is on the disk before a provider hears of the attempt. */
  @Override
  public UUID attempt() {
    if (!AT_HAND.isBound()) {
      return TimeOrderedUuid.next();
    }
    AtHand atHand = AT_HAND.get();
    if (atHand.claimed()) {
      new Changes(jdbi, atHand).write();
    }
    return atHand.run().attempt();
  }

  /** Whoever does its deed together with those of others may have made something since. */
  @Override
  public Optional<Run> run() {
    if (AT_HAND.isBound()) {
      AT_HAND.get().stepped().set(true);
      return Optional.of(AT_HAND.get().run());
    }
    return Optional.empty();
  }

  @Override
  public <T> T together(Supplier<T> work) {
    return ScopedValue.where(JdbiTransactions.FENCE, () -> {}).call(work::get);
  }

  /**
   * One statement writes it down and renews the leases. Each row is one request's own: nobody waits
   * for two of them crosswise.
   */
  @Override
  public void remember(String step, Map<Run, ? extends Identifier> made) {
    if (!JdbiTransactions.isInside()) {
      throw new IllegalStateException("a step is taken in the transaction of its deed");
    }
    if (!made.isEmpty()) {
      insist(remembered(step, made) == made.size() ? 1 : 0);
    }
  }

  private int remembered(String step, Map<Run, ? extends Identifier> made) {
    return jdbi.withHandle(
        handle -> {
          Update update =
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
                  .bind("lease", LEASE_SECONDS);
          Rows.in(update, List.copyOf(made.entrySet()))
              .column("scopes", UUID.class, done -> done.getKey().key().scope())
              .column("operations", String.class, done -> done.getKey().key().operation())
              .column("hashes", String.class, done -> done.getKey().key().hash())
              .column("runs", UUID.class, done -> done.getKey().token())
              .column("ids", UUID.class, done -> done.getValue().value());
          return update.execute();
        });
  }

  private Changes changes(AtHand atHand) {
    return changes(jdbi, atHand);
  }

  /** What the open transaction will write in the row of the key. */
  static Changes changes(Jdbi jdbi, AtHand atHand) {
    return JdbiTransactions.gathered(Changes.class, atHand, () -> new Changes(jdbi, atHand));
  }

  /**
   * The run at hand.
   *
   * @param claimed whether it has had a row from its beginning, and not only from its first step on
   * @param stepped whether it has taken a step, in a transaction that may have failed
   */
  record AtHand(Run run, boolean claimed, AtomicBoolean stepped) {
    AtHand(Run run, boolean claimed) {
      this(run, claimed, new AtomicBoolean());
    }

    /**
     * Whether that is known without asking; should another run have taken over meanwhile, this one
     * can commit nothing anyway.
     */
    private boolean hasMadeNothing() {
      return run.first() && !stepped.get();
    }
  }

  /**
   * The fence of a transaction, and what is made in it, by one statement at its end. It locks the
   * row, so that whoever would take it over waits for the commit and then finds it renewed.
   */
  static final class Changes implements JdbiTransactions.Gathered {
    private final Jdbi jdbi;
    private final AtHand atHand;
    private final Map<String, UUID> made = new LinkedHashMap<>();
    private final Set<String> undone = new LinkedHashSet<>();

    private Changes(Jdbi jdbi, AtHand atHand) {
      this.jdbi = jdbi;
      this.atHand = atHand;
    }

    private void made(String step, UUID id) {
      atHand.stepped().set(true);
      undone.remove(step);
      made.put(step, id);
    }

    private void undone(String step) {
      atHand.stepped().set(true);
      made.remove(step);
      undone.add(step);
    }

    private boolean concern(String step) {
      return made.containsKey(step) || undone.contains(step);
    }

    private Optional<UUID> of(String step) {
      return Optional.ofNullable(made.get(step));
    }

    @Override
    public void write() {
      jdbi.useHandle(
          handle ->
              insist(
                  bound(
                          handle.createUpdate(
                              """
                              UPDATE idempotency_keys
                              SET locked_until = clock_timestamp() + make_interval(secs => :lease),
                                  made = (made || jsonb_object(:steps, :ids)) - :undone
                              WHERE scope = :scope
                                AND operation = :operation
                                AND key_hash = :hash
                                AND run = :run
                              """),
                          atHand.run())
                      .bind("lease", LEASE_SECONDS)
                      .bindArray("steps", String.class, made.keySet())
                      .bindArray(
                          "ids", String.class, made.values().stream().map(UUID::toString).toList())
                      .bindArray("undone", String.class, undone)
                      .execute()));
    }
  }
}
