package com.onlyarts.kernel.rest;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A part of a file that a client asks for: {@code Range} (RFC 9110, 14). One part is answered;
 * whoever asks for several is given the whole, as the standard allows.
 *
 * @param first octet of the part, from 0
 * @param last octet of the part, which belongs to it
 */
public record ByteRange(long first, long last) {
  private static final Pattern ONE =
      Pattern.compile("bytes=\\s*([0-9]{1,18})?\\s*-\\s*([0-9]{1,18})?\\s*");

  /** What a client says about the part it wants. */
  public sealed interface Wanted {
    /** Nothing that is understood: it is given all. */
    record Whole() implements Wanted {}

    /** A part of what there is. */
    record Part(ByteRange range) implements Wanted {}

    /** A part behind the end: 416. */
    record Beyond() implements Wanted {}
  }

  /**
   * What is wanted of a file.
   *
   * @param header the client's {@code Range}; null if nothing was sent
   * @param ifRange the client's {@code If-Range}, which must be this tag, or the whole is wanted;
   *     null if nothing was sent
   * @param etag of what there is, with its quotes; a strong one
   * @param size of the file in octets
   */
  public static Wanted of(
      @Nullable String header, @Nullable String ifRange, String etag, long size) {
    if (header == null || (ifRange != null && !ifRange.strip().equals(etag))) {
      return new Wanted.Whole();
    }
    Matcher asked = ONE.matcher(header);
    if (!asked.matches()) {
      return new Wanted.Whole();
    }
    Optional<Long> from = Optional.ofNullable(asked.group(1)).map(Long::valueOf);
    Optional<Long> to = Optional.ofNullable(asked.group(2)).map(Long::valueOf);
    if (from.isEmpty()) {
      return to.map(length -> part(Math.max(0, size - length), size - 1, size))
          .orElseGet(Wanted.Whole::new);
    }
    long last = to.orElse(size - 1);
    return from.get() > last && to.isPresent()
        ? new Wanted.Whole()
        : part(from.get(), Math.min(last, size - 1), size);
  }

  private static Wanted part(long first, long last, long size) {
    return first > last || first >= size
        ? new Wanted.Beyond()
        : new Wanted.Part(new ByteRange(first, last));
  }

  /** How many octets it has. */
  public long length() {
    return last - first + 1;
  }

  /** What {@code Content-Range} says of it. */
  public String of(long size) {
    return "bytes %d-%d/%d".formatted(first, last, size);
  }
}
