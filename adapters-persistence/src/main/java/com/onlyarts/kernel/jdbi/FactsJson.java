package com.onlyarts.kernel.jdbi;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.onlyarts.kernel.Identifier;
import com.onlyarts.kernel.Money;
import java.io.IOException;
import java.util.Map;

/**
 * Facts as JSON, written as the API writes them: amounts as numbers with two decimals, ids as text,
 * instants in UTC (R4, R5).
 */
final class FactsJson {
  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .addModule(
              new SimpleModule()
                  .addSerializer(
                      Money.class, serializer((money, json) -> json.writeNumber(money.amount())))
                  .addSerializer(
                      Identifier.class,
                      serializer((id, json) -> json.writeString(id.value().toString()))))
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .build();

  private FactsJson() {}

  static String write(Map<String, ?> facts) {
    try {
      return MAPPER.writeValueAsString(facts);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("facts must be plain values: " + facts.keySet(), e);
    }
  }

  private static <T> JsonSerializer<T> serializer(Writer<T> writer) {
    return new JsonSerializer<>() {
      @Override
      public void serialize(T value, JsonGenerator json, SerializerProvider provider)
          throws IOException {
        writer.write(value, json);
      }
    };
  }

  /** How one type of value is written. */
  private interface Writer<T> {
    void write(T value, JsonGenerator json) throws IOException;
  }
}
