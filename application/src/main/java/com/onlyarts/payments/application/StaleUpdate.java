package com.onlyarts.payments.application;

import java.util.function.Supplier;

/**
 * What the provider said may be old: something else was taken in since it was asked. Rolls back
 * what was begun, so that it is looked at again (R36).
 */
final class StaleUpdate extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private static final int TRIES = 20;

  StaleUpdate() {
    super("overtaken", null, false, false);
  }

  /**
   * Looks until what was seen is not overtaken while it is taken in; so often at the most, that
   * somebody who waits hears of it.
   */
  static <T> T lookAgain(Supplier<T> look) {
    for (int tries = 1; ; tries++) {
      try {
        return look.get();
      } catch (StaleUpdate _) {
        if (tries == TRIES) {
          throw ProviderUnavailable.provider();
        }
      }
    }
  }

  /**
   * Takes in what the provider has answered to an act; if that is overtaken, it is looked at
   * instead, because the act is not to be repeated.
   */
  static <T> T orLook(Supplier<T> takeIn, Supplier<T> look) {
    try {
      return takeIn.get();
    } catch (StaleUpdate _) {
      return lookAgain(look);
    }
  }
}
