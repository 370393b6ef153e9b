package com.onlyarts.payments.application;

import com.onlyarts.payments.application.port.ProviderResult;

/**
 * The provider says something nobody here knows what to make of. Nothing is changed; whoever looks
 * after it is told, and looks again later.
 */
final class UnknownProviderAnswer extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UnknownProviderAnswer(String what) {
    super(what, null, false, false);
  }

  /**
   * Tells of an answer that was not understood; one that is merely lost is asked for again without
   * a word.
   */
  static void unlessLost(ProviderResult.Unknown<?> answer) {
    if (answer.isNotUnderstood()) {
      throw new UnknownProviderAnswer(answer.why());
    }
  }
}
