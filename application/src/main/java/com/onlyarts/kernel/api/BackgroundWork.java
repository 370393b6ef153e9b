package com.onlyarts.kernel.api;

/**
 * What runs while no person waits: jobs, and what providers tell us. It queues apart at providers,
 * so that neither takes the other's turn.
 */
public final class BackgroundWork {
  private static final ScopedValue<Boolean> RUNNING = ScopedValue.newInstance();

  private BackgroundWork() {}

  /** Does the work in the background's own queues. */
  public static void run(Runnable work) {
    ScopedValue.where(RUNNING, true).run(work);
  }

  /** Whether the work at hand was begun by {@link #run}. */
  public static boolean isRunning() {
    return RUNNING.orElse(false);
  }
}
