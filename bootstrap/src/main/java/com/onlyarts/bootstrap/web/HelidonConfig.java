package com.onlyarts.bootstrap.web;

import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.jspecify.annotations.Nullable;

/**
 * Helidon's own settings, decided here and nowhere else: the environment speaks through {@link
 * Settings}.
 */
record HelidonConfig(Map<String, String> getProperties) implements ConfigSource {
  @Override
  public Set<String> getPropertyNames() {
    return getProperties.keySet();
  }

  @Override
  public @Nullable String getValue(String name) {
    return getProperties.get(name);
  }

  @Override
  public String getName() {
    return "onlyarts";
  }
}
