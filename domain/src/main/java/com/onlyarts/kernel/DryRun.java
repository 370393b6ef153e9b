package com.onlyarts.kernel;

import java.util.function.BooleanSupplier;

/**
 * An act tried on a copy of what it acts on, to learn whether it would be let through: the act
 * itself decides, and nothing beside it has to know when it is refused.
 */
public final class DryRun {
  private DryRun() {}

  /**
   * Whether the act is let through, and is news.
   *
   * @param act on a copy that nobody keeps; answers whether it changed anything
   */
  public static boolean succeeds(BooleanSupplier act) {
    try {
      return act.getAsBoolean();
    } catch (Rejected _) {
      return false;
    }
  }
}
