package com.onlyarts.bootstrap;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/**
 * A PostgreSQL of a test's own, for tests that take it away; it sorts and folds letters the same
 * way on every machine.
 */
public final class OwnPostgres {
  private OwnPostgres() {}

  public static EmbeddedPostgres.Builder builder() {
    return EmbeddedPostgres.builder()
        .setLocaleConfig("locale-provider", "builtin")
        .setLocaleConfig("locale", "C.UTF-8");
  }
}
