package com.onlyarts.notifications.jdbi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;

/** The facts of a mail while it waits. */
final class MailFactsJson {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final TypeReference<Map<String, Object>> FACTS = new TypeReference<>() {};

  private MailFactsJson() {}

  static String write(Map<String, Object> facts) {
    try {
      return MAPPER.writeValueAsString(facts);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(
          "facts must be texts, or rows of texts: " + facts.keySet(), e);
    }
  }

  static Map<String, Object> read(String json) {
    try {
      return MAPPER.readValue(json, FACTS);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("not the facts of a mail", e);
    }
  }
}
