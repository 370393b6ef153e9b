package com.onlyarts.bootstrap;

import com.onlyarts.kernel.application.port.Transactions;
import com.onlyarts.kernel.rest.RequestIds;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * Cuts the power of one request right after one of its commits: whatever comes after that does not
 * happen, as if the process had been killed.
 */
final class CommitCrashes implements UnaryOperator<Transactions> {
  private static final ScopedValue<Boolean> INSIDE = ScopedValue.newInstance();

  private final AtomicInteger commits = new AtomicInteger();
  private volatile String victim = "nobody";
  private volatile int fatal;

  /** Nothing that a caller could catch. */
  static final class PowerCut extends Error {
    private static final long serialVersionUID = 1L;
  }

  /**
   * From now on the request of this name dies after so many commits.
   *
   * @param commit counted from 1; 0 lets it live
   */
  void cut(String requestId, int commit) {
    commits.set(0);
    fatal = commit;
    victim = requestId;
  }

  /** How many commits of that request there were. */
  int commits() {
    return commits.get();
  }

  @Override
  public Transactions apply(Transactions real) {
    return new Transactions() {
      @Override
      public <T> T inTransaction(Supplier<T> work) {
        if (INSIDE.isBound() || !RequestIds.current().equals(victim)) {
          return real.inTransaction(work);
        }
        T result = ScopedValue.where(INSIDE, true).call(() -> real.inTransaction(work));
        if (commits.incrementAndGet() == fatal) {
          throw new PowerCut();
        }
        return result;
      }

      @Override
      public void requireOutside() {
        real.requireOutside();
      }
    };
  }
}
