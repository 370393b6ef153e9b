package com.onlyarts.kernel.rest;

import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The origins of pages that may call the API with their visitors' credentials. Compared in lower
 * case and without the port that goes without saying.
 */
public final class FrontendOrigins {
  private static final Pattern LOCAL =
      Pattern.compile("https?://(([a-z0-9-]+\\.)*localhost|127\\.0\\.0\\.1|\\[::1])(:\\d{1,5})?");

  private final Set<String> configured;
  private final boolean localToo;

  /**
   * @param configured as in {@code https://www.onlyarts.example}
   * @param localToo whether pages of this machine may too, at any port: in development
   */
  public FrontendOrigins(Collection<String> configured, boolean localToo) {
    this.configured =
        configured.stream().map(FrontendOrigins::folded).collect(Collectors.toUnmodifiableSet());
    this.localToo = localToo;
  }

  /** Whether a page of this origin may. */
  public boolean contains(String origin) {
    String folded = folded(origin);
    return configured.contains(folded) || (localToo && LOCAL.matcher(folded).matches());
  }

  private static String folded(String origin) {
    return origin
        .strip()
        .toLowerCase(Locale.ROOT)
        .replaceAll("/+$", "")
        .replaceFirst("^(http://[^/]*):80$", "$1")
        .replaceFirst("^(https://[^/]*):443$", "$1");
  }
}
