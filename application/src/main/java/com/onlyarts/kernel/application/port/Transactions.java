package com.onlyarts.kernel.application.port;

import java.util.function.Supplier;

/**
 * Makes all of a piece of work happen, or none of it. A call inside another joins it. Nothing
 * outside the database may be spoken to inside: save the decision, call, record the answer.
 */
public interface Transactions {

  /** Does the work and commits; whatever it throws rolls everything back and reaches the caller. */
  <T> T inTransaction(Supplier<T> work);

  /** Does the work and commits; whatever it throws rolls everything back and reaches the caller. */
  default void inTransaction(Runnable work) {
    inTransaction(
        () -> {
          work.run();
          return true;
        });
  }

  /** Fails if a transaction is open: the outside must not be spoken to while locks are held. */
  void requireOutside();
}
