package com.onlyarts.kernel.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.onlyarts.kernel.KernelRejection.InvalidCursor;
import com.onlyarts.kernel.Rejected;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/**
 * A place in a list, right behind one row (keyset): the values the row is sorted by, and its id
 * (R3). Opaque to clients; whatever they make of it themselves is refused as {@link InvalidCursor}.
 *
 * @param order which list and sort it belongs to, as in {@code artworks:price:asc}
 * @param keys the row's sort values, the id last, in their text form
 */
public record Cursor(String order, List<String> keys) {
  private static final Instant FIRST_YEAR = Instant.parse("0001-01-01T00:00:00Z");
  private static final Instant YEAR_10_000 = Instant.parse("+10000-01-01T00:00:00Z");
  private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

  public Cursor {
    keys = List.copyOf(keys);
  }

  /** The place right behind a row that is sorted by the given values. */
  public static Cursor at(String order, Object... keys) {
    return new Cursor(order, Arrays.stream(keys).map(Object::toString).toList());
  }

  /** Reads what {@link #encoded()} wrote. */
  public static Cursor decoded(String text) {
    List<String> parts = new ArrayList<>();
    for (String part : text.split("\\.", -1)) {
      parts.add(parsed(part, it -> new String(Base64.getUrlDecoder().decode(it), UTF_8)));
    }
    return new Cursor(parts.getFirst(), parts.subList(1, parts.size()));
  }

  /** The form in which clients carry it: URL-safe characters only. */
  public String encoded() {
    StringBuilder text = new StringBuilder(encode(order));
    keys.forEach(key -> text.append('.').append(encode(key)));
    return text.toString();
  }

  /** This cursor, if it belongs to the list and sort at hand. */
  public Cursor in(String expectedOrder) {
    if (!order.equals(expectedOrder)) {
      throw new Rejected(new InvalidCursor());
    }
    return this;
  }

  public String text(int index) {
    if (index >= keys.size() || keys.get(index).indexOf('\0') >= 0) {
      throw new Rejected(new InvalidCursor());
    }
    return keys.get(index);
  }

  public UUID uuid(int index) {
    return parsed(text(index), UUID::fromString);
  }

  /** Within the years 1 to 9999: a database knows no others. */
  public Instant instant(int index) {
    Instant instant = parsed(text(index), Instant::parse);
    if (instant.isBefore(FIRST_YEAR) || !instant.isBefore(YEAR_10_000)) {
      throw new Rejected(new InvalidCursor());
    }
    return instant;
  }

  /** At most 19 digits before the point and 38 behind it: {@code 1e400} was never given out. */
  public BigDecimal decimal(int index) {
    BigDecimal decimal = parsed(text(index), BigDecimal::new);
    if ((long) decimal.precision() - decimal.scale() > 19 || decimal.scale() > 38) {
      throw new Rejected(new InvalidCursor());
    }
    return decimal;
  }

  public long number(int index) {
    return parsed(text(index), Long::parseLong);
  }

  private static <T> T parsed(String text, Function<String, T> parser) {
    try {
      return parser.apply(text);
    } catch (RuntimeException _) {
      throw new Rejected(new InvalidCursor());
    }
  }

  private static String encode(String text) {
    return ENCODER.encodeToString(text.getBytes(UTF_8));
  }
}
