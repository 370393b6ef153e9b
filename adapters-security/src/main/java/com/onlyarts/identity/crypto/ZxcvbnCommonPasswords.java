package com.onlyarts.identity.crypto;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toUnmodifiableSet;

import com.nulabinc.zxcvbn.StandardDictionaries;
import com.onlyarts.identity.domain.CommonPasswords;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Some twelve thousand common passwords: those of zxcvbn, which come from what was stolen
 * elsewhere, and our own in {@code common-passwords.txt}, one a line in lower case, made of this
 * trade's words, keyboards and recent years. Read when the first one is asked for.
 */
public final class ZxcvbnCommonPasswords implements CommonPasswords {
  private static final int SHORTEST = 8;

  @Override
  public boolean contains(String folded) {
    return Holder.ALL.contains(folded);
  }

  static int size() {
    return Holder.ALL.size();
  }

  private static final class Holder {
    private static final Set<String> ALL = load();

    private static Set<String> load() {
      try (BufferedReader own =
          new BufferedReader(
              new InputStreamReader(
                  Objects.requireNonNull(
                      ZxcvbnCommonPasswords.class.getResourceAsStream("common-passwords.txt")),
                  UTF_8))) {
        Stream<String> stolen =
            StandardDictionaries.PASSWORDS_LOADER.load().getFrequencies().stream();
        return Stream.concat(stolen, own.lines())
            .map(String::strip)
            .filter(word -> word.length() >= SHORTEST)
            .collect(toUnmodifiableSet());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
