package com.onlyarts.kernel.application.port;

import java.util.function.Supplier;

/** Knows whether one is inside; fakes of remote ports ask it, and so fail a test that speaks to the outside inside a transaction. */
public final class InMemoryTransactions implements Transactions {
  private int depth;
  private int committed;

  @Override
  public <T> T inTransaction(Supplier<T> work) {
    depth++;
    try {
      T result = work.get();
      if (depth == 1) {
        committed++;
      }
      return result;
    } finally {
      depth--;
    }
  }

  /** Fails unless a transaction is open: what the real adapter would refuse too. */
  public void requireInside() {
    if (depth == 0) {
      throw new AssertionError("must happen inside a transaction");
    }
  }

  @Override
  public void requireOutside() {
    if (depth > 0) {
      throw new AssertionError("the outside is spoken to inside a transaction");
    }
  }

  public int committed() {
    return committed;
  }
}
