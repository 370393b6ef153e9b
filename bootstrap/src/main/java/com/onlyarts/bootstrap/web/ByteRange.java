package com.onlyarts.bootstrap.web;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of a file that is asked for (RFC 9110, 14): one, in bytes.
 *
 * @param first the first byte, from 0
 * @param last the last byte, not before the first
 */
record ByteRange(long first, long last) {
  private static final Pattern SINGLE = Pattern.compile("bytes=\\s*(\\d{0,18})-(\\d{0,18})\\s*");

  /** What a request asks for. */
  sealed interface Asked {
    /** Everything: no range was asked for, or one that is none, or several at once. */
    record Whole() implements Asked {}

    /** One stretch of the file. */
    record Part(ByteRange range) implements Asked {}

    /** A stretch that begins behind its end. */
    record Nothing() implements Asked {}
  }

  long length() {
    return last - first + 1;
  }

  /** As it stands in {@code Content-Range}. */
  String of(long size) {
    return "bytes %d-%d/%d".formatted(first, last, size);
  }

  /**
   * Reads what is asked for of a file.
   *
   * @param header {@code Range}; null if nothing was sent
   * @param ifRange {@code If-Range}; null if nothing was sent. With another tag than the file's, or
   *     with a date, the whole file is wanted
   * @param etag the file's, strong
   */
  static Asked asked(@Nullable String header, @Nullable String ifRange, String etag, long size) {
    if (header == null || (ifRange != null && !ifRange.strip().equals(etag))) {
      return new Asked.Whole();
    }
    Matcher single = SINGLE.matcher(header.strip());
    if (!single.matches()) {
      return new Asked.Whole();
    }
    Optional<Long> from = number(single.group(1));
    Optional<Long> to = number(single.group(2));
    if (from.isEmpty()) {
      return to.map(most -> last(most, size)).orElseGet(Asked.Whole::new);
    }
    if (to.isPresent() && to.get() < from.get()) {
      return new Asked.Whole();
    }
    return from.get() >= size
        ? new Asked.Nothing()
        : new Asked.Part(new ByteRange(from.get(), Math.min(to.orElse(size - 1), size - 1)));
  }

  private static Asked last(long most, long size) {
    return most == 0 || size == 0
        ? new Asked.Nothing()
        : new Asked.Part(new ByteRange(Math.max(0, size - most), size - 1));
  }

  private static Optional<Long> number(String digits) {
    return digits.isEmpty() ? Optional.empty() : Optional.of(Long.valueOf(digits));
  }
}
