package com.onlyarts.ordering.domain;

import com.onlyarts.kernel.InvalidValue;
import com.onlyarts.kernel.Money;
import com.onlyarts.kernel.Text;
import java.util.Locale;
import java.util.Optional;

/**
 * What a seller offers to put it right (R105).
 *
 * @param amount what goes back to the buyer; nothing with a replacement
 * @param note in the seller's words; where to send it for a return
 */
public record CaseOffer(Kind kind, Money amount, Optional<String> note) {
  private static final int MOST_CHARACTERS = 1_000;

  public CaseOffer {
    note = note.map(text -> Text.required("note", text, MOST_CHARACTERS));
    if (kind == Kind.RETURN && note.isEmpty()) {
      throw new InvalidValue("note", "must say where to send it");
    }
  }

  /** All or a part of the money. */
  public static CaseOffer refund(Money amount, Optional<String> note) {
    if (!amount.isPositive()) {
      throw new InvalidValue("amount", "must be more than nothing");
    }
    return new CaseOffer(Kind.REFUND, amount, note);
  }

  /** What sort of offer, in the words of the contract and the database. */
  public enum Kind {
    /** The buyer keeps what there is and gets money back. */
    REFUND,
    /** The seller sends another; no money moves. */
    REPLACEMENT,
    /** The buyer sends it back, at the seller's cost, and gets all of the money. */
    RETURN;

    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** The kind of this label. */
    public static Kind labelled(String label) {
      return valueOf(label.toUpperCase(Locale.ROOT));
    }
  }
}
