package com.onlyarts.kernel.jdbi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

/**
 * Work as JSON while it waits. Members unknown to this version are skipped, so that nodes of two
 * versions can run side by side.
 */
public final class WorkJson {
  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  private WorkJson() {}

  /** Fails for what is not made of plain values. */
  public static String write(Object work) {
    try {
      return MAPPER.writeValueAsString(work);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("work is made of plain values: " + work.getClass(), e);
    }
  }

  public static <T> T read(String json, Class<T> type) {
    try {
      return MAPPER.readValue(json, type);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("not readable as " + type, e);
    }
  }

  static JsonNode tree(Object part) {
    return MAPPER.valueToTree(part);
  }

  static <T> T read(JsonNode part, Class<T> type) {
    try {
      return MAPPER.treeToValue(part, type);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("not readable as " + type, e);
    }
  }
}
