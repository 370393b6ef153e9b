package com.onlyarts.payments.application;

/**
 * What was seen at the provider, outside any transaction, and is now to be taken into our books.
 */
@FunctionalInterface
interface ProviderUpdate {
  /** Nothing to take in. */
  ProviderUpdate NOTHING = () -> () -> {};

  /**
   * Takes it in, in the transaction of the event that told of it; answers what is to be done after
   * that.
   */
  Runnable takeIn();

  /** This, and then that. */
  default ProviderUpdate then(ProviderUpdate next) {
    return () -> {
      Runnable first = takeIn();
      Runnable second = next.takeIn();
      return () -> {
        first.run();
        second.run();
      };
    };
  }
}
