package com.onlyarts.payments.jdbi;

import com.onlyarts.payments.application.port.ProviderKeys;
import org.jdbi.v3.core.Jdbi;

/** Given up keys in the table {@code provider_keys}. */
public final class JdbiProviderKeys implements ProviderKeys {
  private final Jdbi jdbi;

  public JdbiProviderKeys(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public int formOf(String key) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT form FROM provider_keys WHERE key = :key")
                .bind("key", key)
                .mapTo(int.class)
                .findOne()
                .orElse(1));
  }

  @Override
  public void giveUp(String key, int form) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    INSERT INTO provider_keys (key, form)
                    VALUES (:key, :form + 1)
                    ON CONFLICT (key) DO UPDATE
                    SET form = greatest(provider_keys.form, excluded.form)
                    """)
                .bind("key", key)
                .bind("form", form)
                .execute());
  }
}
