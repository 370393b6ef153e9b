package com.onlyarts.notifications.jdbi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The column {@code metadata}: texts and numbers by name. */
final class AboutJson {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final TypeReference<Map<String, Object>> FACTS = new TypeReference<>() {};

  private AboutJson() {}

  static String write(Map<String, Object> about) {
    try {
      return MAPPER.writeValueAsString(about);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("texts and numbers only: " + about.keySet(), e);
    }
  }

  static Map<String, Object> of(ResultSet row) throws SQLException {
    @Nullable String json = row.getString("metadata");
    try {
      return json == null ? Map.of() : MAPPER.readValue(json, FACTS);
    } catch (JsonProcessingException e) {
      throw new SQLException("metadata is no object", e);
    }
  }
}
