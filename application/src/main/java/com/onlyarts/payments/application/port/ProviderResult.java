package com.onlyarts.payments.application.port;

/**
 * What came of asking the provider for something. That nobody knows is an answer of its own, and
 * never taken for a no.
 */
public sealed interface ProviderResult<T> {

  /** It is done, and this is what it looks like now. */
  record Done<T>(T value) implements ProviderResult<T> {}

  /** The provider understood and said no; nothing has happened. */
  record Refused<T>(Reason reason, String code) implements ProviderResult<T> {}

  /**
   * No answer, or none that says what happened: it may or may not have. To be looked up, not to be
   * repeated blindly.
   */
  record Unknown<T>(String why) implements ProviderResult<T> {
    private static final String STRANGE = "not understood: ";

    /**
     * There was an answer, and it says something nobody here knows: to be told to somebody, and to
     * be looked at again later.
     */
    public static <T> Unknown<T> notUnderstood(String what) {
      return new Unknown<>(STRANGE + what);
    }

    public boolean isNotUnderstood() {
      return why.startsWith(STRANGE);
    }
  }

  /** Why the provider says no. */
  enum Reason {
    /** The bank does not want the card. */
    DECLINED,
    /** What is asked for cannot follow the present state. */
    WRONG_STATE,
    /** The provider knows nothing of that name. */
    NO_SUCH_THING,
    /** Anything else: an amount too small, a malformed request. */
    OTHER
  }
}
