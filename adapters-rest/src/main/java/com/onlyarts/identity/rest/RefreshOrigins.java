package com.onlyarts.identity.rest;

import com.onlyarts.identity.domain.IdentityRejection.OriginNotAllowed;
import com.onlyarts.kernel.Rejected;
import java.net.URI;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The pages that may use the refresh cookie: those of the service itself, and those of the settings
 * (R14).
 */
public final class RefreshOrigins {
  private final Set<String> allowed;

  /**
   * @param publicUrl where browsers find the service
   * @param others origins of other pages, as in {@code https://www.onlyarts.example}
   */
  public RefreshOrigins(URI publicUrl, Collection<String> others) {
    this.allowed =
        Stream.concat(
                Stream.of(publicUrl.getScheme() + "://" + publicUrl.getAuthority()),
                others.stream())
            .map(RefreshOrigins::folded)
            .collect(Collectors.toUnmodifiableSet());
  }

  /** Refuses any other page; a request without an Origin comes from no page at all. */
  void require(Optional<String> origin) {
    if (origin.isPresent() && !allowed.contains(folded(origin.get()))) {
      throw new Rejected(new OriginNotAllowed());
    }
  }

  /** In lower case and without the port that goes without saying. */
  private static String folded(String origin) {
    String folded = origin.strip().toLowerCase(Locale.ROOT).replaceAll("/+$", "");
    return folded
        .replaceFirst("^(http://[^/]*):80$", "$1")
        .replaceFirst("^(https://[^/]*):443$", "$1");
  }
}
