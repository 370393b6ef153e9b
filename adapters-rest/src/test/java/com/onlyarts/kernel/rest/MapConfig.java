package com.onlyarts.kernel.rest;

import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.config.spi.ConfigSource;

/** Settings from a map and nowhere else. */
record MapConfig(Map<String, String> getProperties) implements ConfigSource {
  @Override
  public Set<String> getPropertyNames() {
    return getProperties.keySet();
  }

  @Override
  public String getValue(String name) {
    return getProperties.get(name);
  }

  @Override
  public String getName() {
    return "map";
  }
}
