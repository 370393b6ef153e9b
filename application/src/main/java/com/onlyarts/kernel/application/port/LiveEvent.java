package com.onlyarts.kernel.application.port;

import com.onlyarts.kernel.Identifier;
import com.onlyarts.kernel.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * Something browsers are told: its name, and its facts as the contract shows them.
 *
 * @param name as the contract names the event: lower case, with hyphens
 * @param facts made of texts, truth, numbers, lists and maps of those; amounts, ids and instants
 *     are taken too and become what JSON knows (R4, R5). What is not known is left out: there is no
 *     null, and no Optional
 */
public record LiveEvent(String name, Map<String, ?> facts) {

  public LiveEvent {
    if (!name.matches("[a-z]+(-[a-z]+)*")) {
      throw new IllegalArgumentException(
          "a live event is named in lower case, with hyphens, not " + name);
    }
    facts = plain(facts);
  }

  private static Map<String, ?> plain(Map<?, ?> facts) {
    Map<String, Object> plain = new LinkedHashMap<>();
    facts.forEach((fact, value) -> plain.put((String) fact, plain(value)));
    return Collections.unmodifiableMap(plain);
  }

  private static Object plain(Object value) {
    return switch (value) {
      case String _, Boolean _, Integer _, Long _, BigDecimal _ -> value;
      case Money money -> money.amount();
      case Identifier id -> id.value().toString();
      case UUID id -> id.toString();
      case Instant instant -> instant.toString();
      case Map<?, ?> facts -> plain(facts);
      case Collection<?> many -> many.stream().map(LiveEvent::plain).toList();
      default ->
          throw new IllegalArgumentException(
              "%s is no fact for a live event".formatted(value.getClass()));
    };
  }
}
