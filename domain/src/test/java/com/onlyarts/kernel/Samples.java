package com.onlyarts.kernel;

import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** The types of the domain, and one value of each, for tests that hold all of them to one rule. */
final class Samples {
  private Samples() {}

  /** Every concrete class of the domain that is one of these, by name. */
  static List<Class<?>> typesThatAre(Class<?> sort) {
    try {
      Path classes =
          Path.of(Money.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      try (Stream<Path> files = Files.walk(classes)) {
        return files
            .map(file -> classes.relativize(file).toString().replace('/', '.'))
            .filter(name -> name.endsWith(".class") && !name.endsWith("-info.class"))
            .<Class<?>>map(name -> load(name.substring(0, name.length() - ".class".length())))
            .filter(sort::isAssignableFrom)
            .filter(type -> !Modifier.isAbstract(type.getModifiers()))
            .sorted(Comparator.comparing(Class::getName))
            .toList();
      }
    } catch (IOException | URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Whatever the type, something of it; numbers are 3, so that they are within most bounds. */
  static Object of(Class<?> type) {
    if (type.isEnum()) {
      return type.getEnumConstants()[0];
    }
    if (type == Money.class) {
      return Money.of("3.00", Currency.getInstance("USD"));
    }
    if (type.isRecord()) {
      return make(type);
    }
    return switch (type.getSimpleName()) {
      case "int" -> 3;
      case "long" -> 3L;
      case "boolean" -> true;
      case "String" -> "text";
      case "UUID" -> new UUID(7, 7);
      case "Instant" -> Instant.EPOCH;
      case "Duration" -> Duration.ofSeconds(3);
      case "Optional" -> Optional.empty();
      case "List" -> List.of();
      case "Map" -> Map.of();
      default -> throw new IllegalArgumentException("no sample of " + type);
    };
  }

  private static Object make(Class<?> type) {
    try {
      Constructor<?> constructor = type.getDeclaredConstructors()[0];
      constructor.setAccessible(true);
      return constructor.newInstance(
          Arrays.stream(constructor.getParameterTypes()).map(Samples::of).toArray());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("no sample of " + type, e);
    }
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(name);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }
}
