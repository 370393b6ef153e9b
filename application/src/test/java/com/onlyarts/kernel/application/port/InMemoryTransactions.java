package com.onlyarts.kernel.application.port;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Supplier;

/**
 * Knows whether one is inside; fakes of remote ports ask it, and so fail a test that speaks to the
 * outside inside a transaction.
 */
public final class InMemoryTransactions implements Transactions {
  private final Deque<Runnable> undo = new ArrayDeque<>();
  private int depth;
  private int committed;

  @Override
  public <T> T inTransaction(Supplier<T> work) {
    depth++;
    try {
      T result = work.get();
      if (depth == 1) {
        committed++;
        undo.clear();
      }
      return result;
    } finally {
      depth--;
      if (depth == 0) {
        undo.forEach(Runnable::run);
        undo.clear();
      }
    }
  }

  /** Fails unless a transaction is open: what the real adapter would refuse too. */
  public void requireInside() {
    if (depth == 0) {
      throw new AssertionError("must happen inside a transaction");
    }
  }

  /**
   * What a fake does so that its change is gone if the transaction fails; the latest is done first.
   * What is changed outside of any stays.
   */
  public void onRollback(Runnable what) {
    if (depth > 0) {
      undo.push(what);
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
