package com.onlyarts.identity.domain;

import com.onlyarts.identity.domain.IdentityRejection.WeakPassword;
import com.onlyarts.identity.domain.IdentityRejection.WeakPassword.Reason;
import com.onlyarts.kernel.Rejected;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a new password must be like: long enough, not a common one, not made of its owner's own name
 * or address. No rules about digits and signs: they make people choose {@code Passw0rd!} (R12).
 *
 * @param minLength in code points, 8 unless set otherwise
 */
public record PasswordPolicy(int minLength, CommonPasswords common) {
  public static final int MAX_LENGTH = 128;
  private static final int SHORTEST_OWN_WORD = 3;
  private static final int ENOUGH_BESIDE_OWN_WORDS = 5;

  /**
   * Refuses a weak password.
   *
   * @param field the member to blame
   */
  public void require(
      String field,
      Password password,
      Username username,
      EmailAddress email,
      Optional<FullName> name) {
    requireLength(field, password);
    String folded = password.text().toLowerCase(Locale.ROOT);
    if (common.contains(folded)) {
      throw weak(field, Reason.COMMON);
    }
    if (isOwnName(folded, ownWords(username, email, name))) {
      throw weak(field, Reason.OWN_NAME);
    }
  }

  /** Refuses a weak password for somebody who has an account. */
  public void require(String field, Password password, Account owner) {
    require(field, password, owner.username(), owner.email(), owner.profile().fullName());
  }

  /** Refuses a password that is too short or too long, whatever else it may be. */
  public void requireLength(String field, Password password) {
    if (password.length() < minLength) {
      throw weak(field, Reason.TOO_SHORT);
    }
    if (password.length() > MAX_LENGTH) {
      throw weak(field, Reason.TOO_LONG);
    }
  }

  private Rejected weak(String field, Reason reason) {
    return new Rejected(new WeakPassword(field, reason, minLength));
  }

  /**
   * Whether little is left of the password once its owner's words are taken out of it:
   * "johndoe2024".
   */
  private static boolean isOwnName(String password, List<String> words) {
    String rest = password;
    for (String word : words) {
      rest = rest.replace(word, "");
    }
    return rest.length() < password.length()
        && rest.codePointCount(0, rest.length()) < ENOUGH_BESIDE_OWN_WORDS;
  }

  private static List<String> ownWords(
      Username username, EmailAddress email, Optional<FullName> name) {
    String address = email.folded();
    return Stream.of(
            Stream.of(username.text(), address, email.mailbox()),
            Stream.of(address.split("[^\\p{L}\\p{N}]+")),
            Stream.of(name.map(FullName::text).orElse("").split("\\s+")))
        .flatMap(words -> words)
        .map(word -> word.toLowerCase(Locale.ROOT))
        .filter(word -> word.length() >= SHORTEST_OWN_WORD)
        .distinct()
        .sorted(Comparator.comparingInt(String::length).reversed())
        .toList();
  }
}
