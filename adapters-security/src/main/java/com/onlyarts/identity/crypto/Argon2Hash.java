package com.onlyarts.identity.crypto;

import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A hash in the form everybody writes it (PHC): {@code $argon2id$v=19$m=19456,t=2,p=1$salt$hash}.
 *
 * @param salt and {@code hash}: Base64 without padding
 */
record Argon2Hash(Parameters parameters, String salt, String hash) {
  private static final Pattern PHC =
      Pattern.compile(
          "\\$argon2id\\$v=19\\$m=(\\d{1,7}),t=(\\d{1,2}),p=(\\d{1,2})\\$([A-Za-z0-9+/]+)\\$([A-Za-z0-9+/]+)");

  /**
   * What a hash costs.
   *
   * @param memory in KiB
   * @param passes over that memory
   * @param lanes worked on side by side
   */
  record Parameters(int memory, int passes, int lanes) {}

  static Argon2Hash of(Parameters parameters, byte[] salt, byte[] hash) {
    Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
    return new Argon2Hash(parameters, base64.encodeToString(salt), base64.encodeToString(hash));
  }

  /** The hash that is written there; empty if it is none, as that of a deleted account. */
  static Optional<Argon2Hash> parsed(String phc) {
    Matcher parts = PHC.matcher(phc);
    if (!parts.matches()) {
      return Optional.empty();
    }
    Parameters parameters = new Parameters(number(parts, 1), number(parts, 2), number(parts, 3));
    return Optional.of(new Argon2Hash(parameters, parts.group(4), parts.group(5)));
  }

  byte[] saltBytes() {
    return Base64.getDecoder().decode(salt);
  }

  byte[] hashBytes() {
    return Base64.getDecoder().decode(hash);
  }

  String written() {
    return "$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s"
        .formatted(parameters.memory(), parameters.passes(), parameters.lanes(), salt, hash);
  }

  private static int number(Matcher parts, int group) {
    return Integer.parseInt(parts.group(group));
  }
}
