package com.onlyarts.identity.domain;

import com.onlyarts.kernel.InvalidValue;
import com.onlyarts.kernel.Text;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Where mail reaches a person: at most 254 characters, trimmed, kept as written and unique ignoring
 * case (R11).
 */
public record EmailAddress(String text) {
  public static final int MAX_LENGTH = 254;
  private static final Pattern SHAPE =
      Pattern.compile(
          "[^\\s@\\p{Cntrl}<>\"(),:;\\[\\]\\\\]{1,64}@([\\p{L}\\p{N}]([\\p{L}\\p{N}-]*[\\p{L}\\p{N}])?\\.)+[\\p{L}\\p{N}-]{2,63}");
  private static final String NOWHERE = "@deleted.invalid";

  public EmailAddress {
    text = Text.required("email", text, MAX_LENGTH);
    if (!SHAPE.matcher(text).matches()
        || text.startsWith(".")
        || text.contains("..")
        || text.contains(".@")) {
      throw new InvalidValue("email", "must be an e-mail address");
    }
  }

  /** An address that reaches nobody, for an account that is deleted (R19). */
  static EmailAddress ofDeleted(PersonId person) {
    return new EmailAddress(person.value() + NOWHERE);
  }

  /**
   * Refuses addresses that only deleted accounts have, so that nobody stands in the way of a
   * deletion.
   */
  void requireReachable() {
    if (folded().endsWith(NOWHERE)) {
      throw new InvalidValue("email", "must be an e-mail address that can be reached");
    }
  }

  /** The form in which two addresses are compared. */
  public String folded() {
    return text.toLowerCase(Locale.ROOT);
  }

  /** What stands before the {@code @}. */
  public String mailbox() {
    return text.substring(0, text.indexOf('@'));
  }
}
