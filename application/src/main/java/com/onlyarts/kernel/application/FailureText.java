package com.onlyarts.kernel.application;

import com.onlyarts.kernel.Rejected;
import java.util.regex.Pattern;

/**
 * What an admin may read of a failure: its innermost cause, on one line, without what opens
 * something or says who somebody is.
 *
 * @param error the kind of failure: a refusal's code, or an exception's name
 * @param message at most 300 characters
 */
public record FailureText(String error, String message) {
  private static final int LONGEST = 300;

  /** Keys of providers, client secrets, bearer tokens, addresses of people. */
  private static final Pattern SECRETS =
      Pattern.compile(
          "\\b[sr]k_\\w+|\\bwhsec_\\w+|\\bre_\\w{8,}|\\w+_secret_\\w+|Bearer\\s+\\S+|\\beyJ[\\w.-]+|[\\w.+-]+@[\\w-]+\\.[\\w.-]+|://[^/\\s:@]+:[^/\\s@]+@");

  @SuppressWarnings("ReferenceEquality") // its own cause, not one like it
  public static FailureText of(Throwable failure) {
    Throwable root = failure;
    while (root.getCause() != null && root.getCause() != root) {
      root = root.getCause();
    }
    if (root instanceof Rejected rejected) {
      return new FailureText(rejected.rejection().code(), clean(rejected.rejection().message()));
    }
    return new FailureText(
        root.getClass().getSimpleName(), clean(String.valueOf(root.getMessage())));
  }

  /** Both in one line. */
  public String line() {
    return error + ": " + message;
  }

  /** What an admin may read of a text: its first line; behind it PostgreSQL quotes the row. */
  public static String clean(String text) {
    String line =
        SECRETS
            .matcher(text.lines().findFirst().orElse(""))
            .replaceAll("***")
            .replaceAll("\\p{Cntrl}", " ");
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST);
  }
}
