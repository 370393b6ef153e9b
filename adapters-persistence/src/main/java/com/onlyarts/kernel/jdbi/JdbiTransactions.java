package com.onlyarts.kernel.jdbi;

import com.onlyarts.kernel.application.port.Transactions;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/**
 * Transactions of PostgreSQL, READ COMMITTED, bound to the thread: whatever a use case calls inside
 * joins. One that loses a deadlock or a serialisation race is done again from the start, which is
 * why the outside must not be spoken to inside.
 */
public final class JdbiTransactions implements Transactions {
  private static final int ATTEMPTS = 4;
  private static final Set<String> LOST_A_RACE = Set.of("40001", "40P01");
  private static final ScopedValue<Map<Object, Gathered>> INSIDE = ScopedValue.newInstance();

  /**
   * What every transaction it is bound around gathers from its beginning: it insists that the
   * transaction may still commit.
   */
  static final ScopedValue<Runnable> FENCE = ScopedValue.newInstance();

  private final Jdbi jdbi;
  private final Runnable ended;

  public JdbiTransactions(Jdbi jdbi) {
    this(jdbi, () -> {});
  }

  /**
   * @param ended runs when a transaction has ended, whatever became of it
   */
  public JdbiTransactions(Jdbi jdbi, Runnable ended) {
    this.jdbi = jdbi;
    this.ended = ended;
  }

  @Override
  public <T> T inTransaction(Supplier<T> work) {
    if (INSIDE.isBound()) {
      return work.get();
    }
    for (int attempt = 1; ; attempt++) {
      try {
        Map<Object, Gathered> gathered = new LinkedHashMap<>();
        return ScopedValue.where(INSIDE, gathered)
            .call(() -> jdbi.inTransaction(_ -> wholly(work, gathered)));
      } catch (JdbiException e) {
        if (attempt == ATTEMPTS || Causes.sqlStates(e).noneMatch(LOST_A_RACE::contains)) {
          throw e;
        }
      } finally {
        ended.run();
      }
    }
  }

  @Override
  public void requireOutside() {
    if (isInside()) {
      throw new IllegalStateException("the outside is spoken to inside a transaction");
    }
  }

  /** Whether a transaction of ours is open on this thread. */
  static boolean isInside() {
    return INSIDE.isBound();
  }

  /**
   * What a writer gathers during the open transaction, to be written just before it commits; made
   * when it is first asked for.
   *
   * @param writer whose it is
   */
  static <G extends Gathered> G gathered(Class<G> type, Object writer, Supplier<G> empty) {
    return type.cast(INSIDE.get().computeIfAbsent(writer, _ -> empty.get()));
  }

  /** Something that waits for the end of its transaction. */
  interface Gathered {
    void write();
  }

  private static <T> T wholly(Supplier<T> work, Map<Object, Gathered> gathered) {
    if (FENCE.isBound()) {
      FENCE.get().run();
    }
    T result = work.get();
    gathered.values().forEach(Gathered::write);
    return result;
  }
}
