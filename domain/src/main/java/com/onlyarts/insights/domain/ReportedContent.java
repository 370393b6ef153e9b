package com.onlyarts.insights.domain;

import com.onlyarts.kernel.Text;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * What somebody complains of, and why.
 *
 * @param note in the person's own words, at most {@value #MAX_NOTE} characters
 */
public record ReportedContent(Kind kind, UUID subject, Reason reason, Optional<String> note) {
  public static final int MAX_NOTE = 1_000;

  public ReportedContent {
    note = note.map(text -> Text.optional("note", text, MAX_NOTE)).filter(text -> !text.isEmpty());
  }

  /** What sort of thing. */
  public enum Kind {
    ARTWORK,
    COMMENT,
    PERSON,
    LIVESTREAM,
    MESSAGE;

    /** The kind's name in the contract and the database. */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** The kind of this label. */
    public static Kind labelled(String label) {
      return valueOf(label.toUpperCase(Locale.ROOT));
    }
  }

  /** What is wrong with it. */
  public enum Reason {
    SPAM,
    HARASSMENT,
    INFRINGEMENT,
    ADULT,
    FRAUD,
    OTHER;

    /** The reason's name in the contract and the database. */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** The reason of this label. */
    public static Reason labelled(String label) {
      return valueOf(label.toUpperCase(Locale.ROOT));
    }
  }
}
