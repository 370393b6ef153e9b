package com.onlyarts.bootstrap.settings;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;

/** The address of a database in the form platforms hand out, turned into JDBC's. */
final class DatabaseUrl {
  private DatabaseUrl() {}

  static String toJdbc(URI url) {
    boolean isPostgres = "postgres".equals(url.getScheme()) || "postgresql".equals(url.getScheme());
    if (!isPostgres
        || url.getHost() == null
        || url.getPath() == null
        || url.getPath().length() < 2) {
      throw new IllegalArgumentException("not an address of a PostgreSQL database");
    }
    StringBuilder jdbc = new StringBuilder("jdbc:postgresql://").append(url.getHost());
    if (url.getPort() > 0) {
      jdbc.append(':').append(url.getPort());
    }
    jdbc.append(url.getRawPath());
    char separator = '?';
    if (url.getRawQuery() != null) {
      jdbc.append(separator).append(url.getRawQuery());
      separator = '&';
    }
    if (url.getRawUserInfo() != null) {
      String[] userAndPassword = url.getRawUserInfo().split(":", 2);
      jdbc.append(separator).append("user=").append(recoded(userAndPassword[0]));
      if (userAndPassword.length > 1) {
        jdbc.append("&password=").append(recoded(userAndPassword[1]));
      }
    }
    return jdbc.toString();
  }

  private static String recoded(String part) {
    return URLEncoder.encode(URLDecoder.decode(part, UTF_8), UTF_8);
  }
}
