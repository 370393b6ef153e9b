package com.onlyarts.kernel.rest;

import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads parameters strictly: instants and dates in ISO 8601, UUIDs in full, truth as {@code true}
 * or {@code false} only.
 */
final class StrictParamConverters implements ParamConverterProvider {
  private static final Pattern WHOLE_UUID =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
  private static final Map<Class<?>, Function<String, ?>> READERS =
      Map.of(
          OffsetDateTime.class,
          OffsetDateTime::parse,
          LocalDate.class,
          LocalDate::parse,
          UUID.class,
          StrictParamConverters::uuid,
          Boolean.class,
          StrictParamConverters::truth);

  @Override
  @SuppressWarnings("unchecked") // the map pairs each class with a reader of that very class
  public <T> @Nullable ParamConverter<T> getConverter(
      Class<T> type, Type genericType, Annotation[] annotations) {
    Function<String, ?> reader = READERS.get(type);
    return reader == null ? null : new Converter<>((Function<String, T>) reader);
  }

  private static UUID uuid(String text) {
    if (!WHOLE_UUID.matcher(text).matches()) {
      throw new IllegalArgumentException("not a UUID");
    }
    return UUID.fromString(text);
  }

  private static Boolean truth(String text) {
    return switch (text) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new IllegalArgumentException("not true or false");
    };
  }

  private record Converter<T>(Function<String, T> reader) implements ParamConverter<T> {
    @Override
    public @Nullable T fromString(@Nullable String text) {
      if (text == null) {
        return null;
      }
      try {
        return reader.apply(text);
      } catch (DateTimeParseException e) {
        throw new IllegalArgumentException(e);
      }
    }

    @Override
    public String toString(T value) {
      return value.toString();
    }
  }
}
