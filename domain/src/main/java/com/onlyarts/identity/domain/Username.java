package com.onlyarts.identity.domain;

import com.onlyarts.identity.domain.IdentityRejection.UsernameReserved;
import com.onlyarts.kernel.InvalidValue;
import com.onlyarts.kernel.Rejected;
import java.time.Duration;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What a person goes by, in addresses too: 3 to 50 of {@code A-Z a-z 0-9 _ . -}; unique ignoring
 * case (R11).
 */
public record Username(String text) {
  /** How long nobody gets the name of somebody who has left (R19). */
  public static final Duration KEPT_FREE = Duration.ofDays(90);

  private static final Pattern ALLOWED = Pattern.compile("[A-Za-z0-9_.-]{3,50}");
  private static final String DELETED = "deleted-";
  private static final int TAIL = 12;

  public Username {
    if (!ALLOWED.matcher(text).matches()) {
      throw new InvalidValue("username", "must be 3 to 50 letters, digits, '_', '.' or '-'");
    }
  }

  /**
   * The name that takes the place of somebody's who has left: the same that {@code
   * identity_profile} shows (R19).
   */
  static Username ofDeleted(PersonId person) {
    String id = person.value().toString();
    return new Username(DELETED + id.substring(id.length() - TAIL));
  }

  /** Refuses words that are routes, offices, or the mark of a deleted account (R11). */
  void requireNotReserved() {
    String word = text.toLowerCase(Locale.ROOT);
    if (word.startsWith(DELETED) || ReservedWords.contains(word)) {
      throw new Rejected(new UsernameReserved());
    }
  }
}
