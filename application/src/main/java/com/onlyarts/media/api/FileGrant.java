package com.onlyarts.media.api;

import java.util.Locale;
import java.util.UUID;

/**
 * On what an address of a file rests: whoever gave it out is asked by this whether it still is good
 * (R122).
 *
 * @param id what it means, its giver knows
 */
public record FileGrant(Kind kind, UUID id) {

  /** Who gives addresses out, in the words of their paths. */
  public enum Kind {
    /** Of what was bought. */
    DOWNLOADS,
    /** Of what lies beside a message. */
    MESSAGES,
    /** Of what was made to order. */
    DELIVERIES;

    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** The kind of this label. */
    public static Kind labelled(String label) {
      return valueOf(label.toUpperCase(Locale.ROOT));
    }
  }
}
