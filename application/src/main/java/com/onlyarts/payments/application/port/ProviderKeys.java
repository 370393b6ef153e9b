package com.onlyarts.payments.application.port;

/**
 * Which form of an idempotency key is in use. A provider answers under a key what it has answered
 * under it before, its own failures too; such a form is given up, so that the next attempt is one.
 * Where nobody knows what happened, the form stays.
 */
public interface ProviderKeys {

  /** The form in use; 1 until one is given up. */
  int formOf(String key);

  /** Gives this form up for the next one; of many who do so at once, all find the same next one. */
  void giveUp(String key, int form);
}
