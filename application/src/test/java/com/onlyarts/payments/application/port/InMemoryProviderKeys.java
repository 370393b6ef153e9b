package com.onlyarts.payments.application.port;

import java.util.HashMap;
import java.util.Map;

/** Given up keys in a map. */
public final class InMemoryProviderKeys implements ProviderKeys {
  private final Map<String, Integer> forms = new HashMap<>();

  @Override
  public int formOf(String key) {
    return forms.getOrDefault(key, 1);
  }

  @Override
  public void giveUp(String key, int form) {
    forms.merge(key, form + 1, Math::max);
  }
}
