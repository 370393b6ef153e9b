package com.onlyarts.kernel.rest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * How an answer's bytes are sent, chosen by {@code Accept-Encoding} with its weights (RFC 9110).
 */
public enum ContentCoding {
  PLAIN,
  GZIP;

  private static final Pattern WEIGHT =
      Pattern.compile("\\s*q\\s*=\\s*(0(?:\\.\\d{0,3})?|1(?:\\.0{0,3})?)\\s*");
  private static final String ANY = "*";
  private static final String ZIPPED = "gzip";
  private static final String UNTOUCHED = "identity";

  /**
   * The coding that the caller likes best; zipped where it is all the same to them. Empty if they
   * take none that there is.
   *
   * @param header what they said, several headers joined by commas; null if nothing. What cannot be
   *     read of it is as if it were not said
   */
  public static Optional<ContentCoding> preferred(@Nullable String header) {
    Map<String, Double> weights = weights(header);
    double zipped = weights.getOrDefault(ZIPPED, weights.getOrDefault(ANY, 0.0));
    boolean plainIsRefused = weights.getOrDefault(UNTOUCHED, weights.getOrDefault(ANY, 1.0)) == 0;
    double plain = weights.getOrDefault(UNTOUCHED, weights.getOrDefault(ANY, 0.0));
    if (zipped > 0 && zipped >= plain) {
      return Optional.of(GZIP);
    }
    return plainIsRefused ? Optional.empty() : Optional.of(PLAIN);
  }

  /** Whether the caller takes an answer as it is, for what is not to be compressed. */
  public static boolean acceptsPlain(@Nullable String header) {
    Map<String, Double> weights = weights(header);
    return weights.getOrDefault(UNTOUCHED, weights.getOrDefault(ANY, 1.0)) > 0;
  }

  private static Map<String, Double> weights(@Nullable String header) {
    Map<String, Double> weights = new HashMap<>();
    for (String said : header == null ? new String[0] : header.split(",")) {
      String[] parts = said.toLowerCase(Locale.ROOT).split(";", 2);
      String coding = parts[0].strip();
      (parts.length == 1 ? Optional.of(1.0) : weight(parts[1]))
          .ifPresent(weight -> weights.put(coding.equals("x-gzip") ? ZIPPED : coding, weight));
    }
    return weights;
  }

  /** The same bytes as {@code gzip} sends them. */
  public static byte[] zipped(byte[] plain) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(plain.length / 2);
    try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
      zip.write(plain);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static Optional<Double> weight(String parameter) {
    Matcher said = WEIGHT.matcher(parameter);
    return said.matches() ? Optional.of(Double.valueOf(said.group(1))) : Optional.empty();
  }
}
