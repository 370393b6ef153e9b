package com.onlyarts.identity.domain;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.Set;

/** Passwords that are tried first by whoever breaks in; one a line in {@code common-passwords.txt}, in lower case (R12). */
final class CommonPasswords {
  private static final Set<String> LIST = load();

  private CommonPasswords() {}

  /**
   * Whether everybody has this password.
   *
   * @param folded in lower case
   */
  static boolean contains(String folded) {
    return LIST.contains(folded);
  }

  private static Set<String> load() {
    InputStream resource = CommonPasswords.class.getResourceAsStream("common-passwords.txt");
    if (resource == null) {
      throw new IllegalStateException("common-passwords.txt is not in the jar");
    }
    try (BufferedReader lines = new BufferedReader(new InputStreamReader(resource, UTF_8))) {
      return lines.lines().map(String::strip).filter(line -> !line.isEmpty()).collect(toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
