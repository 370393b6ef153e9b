package com.onlyarts.kernel.rest;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a client has already: {@code If-None-Match} (RFC 9110, 13.1.2). */
public final class EntityTags {
  private static final Pattern TAG = Pattern.compile("(?:W/)?\"[\\x21\\x23-\\x7E\\x80-\\xFF]*\"");

  private EntityTags() {}

  /**
   * Whether one of the client's tags is this one; weak and strong ones are the same here.
   *
   * @param header a list of tags or {@code *}, several headers joined by commas; null if nothing
   *     was sent
   * @param tag of what there is, with its quotes
   */
  public static boolean know(@Nullable String header, String tag) {
    return header != null
        && (header.strip().equals("*")
            || TAG.matcher(header)
                .results()
                .anyMatch(known -> strong(known.group()).equals(strong(tag))));
  }

  private static String strong(String tag) {
    return tag.startsWith("W/") ? tag.substring(2) : tag;
  }
}
