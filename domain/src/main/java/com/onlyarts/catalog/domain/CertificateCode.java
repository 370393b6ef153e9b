package com.onlyarts.catalog.domain;

import com.onlyarts.kernel.InvalidValue;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What a copy of an edition is known by to everybody: 12 letters of base32, 60 random bits, so that
 * nobody guesses another's (R131). Small letters are taken for large ones.
 */
public record CertificateCode(String text) {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  private static final int LENGTH = 12;
  private static final Pattern FORM = Pattern.compile("[A-Z2-7]{12}");

  public CertificateCode {
    text = text.toUpperCase(Locale.ROOT);
    if (!FORM.matcher(text).matches()) {
      throw new InvalidValue("code", "must be 12 letters of base32");
    }
  }

  /** A new one nobody can guess. */
  public static CertificateCode next() {
    StringBuilder text = new StringBuilder(LENGTH);
    RANDOM.ints(LENGTH, 0, LETTERS.length()).forEach(it -> text.append(LETTERS.charAt(it)));
    return new CertificateCode(text.toString());
  }
}
