package com.onlyarts.notifications.domain;

import com.onlyarts.kernel.InvalidValue;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Where a mail goes: one bare address in lower case, at most 254 characters; nothing that could
 * open a second header or a second address.
 */
public record MailAddress(String text) {
  public static final int MAX_LENGTH = 254;
  private static final Pattern SHAPE =
      Pattern.compile(
          "[^\\s\\p{Cntrl}@,;:<>\"()\\[\\]\\\\]{1,64}@[^\\s\\p{Cntrl}@,;:<>\"()\\[\\]\\\\]+\\.[^\\s\\p{Cntrl}@,;:<>\"()\\[\\]\\\\.]+");

  public MailAddress {
    text = text.strip().toLowerCase(Locale.ROOT);
    if (text.length() > MAX_LENGTH || !SHAPE.matcher(text).matches()) {
      throw new InvalidValue("email", "must be an e-mail address");
    }
  }

  /**
   * The address without most of its name, for whoever holds a link and not the mailbox: {@code
   * m…@example.com}.
   */
  public String masked() {
    return text.substring(0, text.offsetByCodePoints(0, 1))
        + "…"
        + text.substring(text.indexOf('@'));
  }
}
