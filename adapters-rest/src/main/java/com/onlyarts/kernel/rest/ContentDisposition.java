package com.onlyarts.kernel.rest;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;

/** What browsers do with a file that is sent (RFC 6266). */
public final class ContentDisposition {
  private ContentDisposition() {}

  /**
   * To be kept, never shown: under its whole name for whoever reads UTF-8 (RFC 8187), and under one
   * of plain letters for others.
   */
  public static String attachment(String name) {
    return "attachment; filename=\"%s\"; filename*=UTF-8''%s"
        .formatted(
            name.replaceAll("[^ !#$&'()+,.0-9;=@A-Z^_`a-z{}~-]", "_"),
            URLEncoder.encode(name, UTF_8).replace("+", "%20").replace("*", "%2A"));
  }
}
