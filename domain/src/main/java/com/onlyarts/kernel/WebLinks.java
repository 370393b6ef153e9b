package com.onlyarts.kernel;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Pattern;

/**
 * Which addresses of pictures and pages may be stored (R91): absolute {@code http(s)} ones. They
 * are never fetched by the service.
 *
 * @param placeholdersAllowed whether the founding document's literal placeholders ({@code
 *     "cloudinary-url"}) pass too: everywhere but in production
 */
public record WebLinks(boolean placeholdersAllowed) {
  public static final int MAX_LENGTH = 2048;
  private static final Pattern PLACEHOLDER = Pattern.compile("([a-z]+-)?url(-thumb|\\d)?");

  /**
   * The address, if it may be stored.
   *
   * @param field the member to blame
   * @throws InvalidValue if it is longer than {@value #MAX_LENGTH} characters or not an absolute
   *     http(s) address
   */
  public String accept(String field, String address) {
    String link = Text.required(field, address, MAX_LENGTH);
    if (isWeb(link) || (placeholdersAllowed && PLACEHOLDER.matcher(link).matches())) {
      return link;
    }
    throw new InvalidValue(field, "must be an http or https address");
  }

  private static boolean isWeb(String link) {
    try {
      URI uri = new URI(link);
      return uri.getHost() != null
          && ("https".equalsIgnoreCase(uri.getScheme())
              || "http".equalsIgnoreCase(uri.getScheme()));
    } catch (URISyntaxException _) {
      return false;
    }
  }
}
