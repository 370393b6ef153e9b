package com.onlyarts.ordering.domain;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.Money;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Something that happened in a case; entries are only ever added (R107).
 *
 * @param by empty when the clock did it
 * @param pictures addresses of what is shown with it
 * @param amount what went back or is offered to, if money is spoken of
 * @param file what is shown, if that is a file of its own
 */
public record CaseEntry(
    Kind kind,
    Optional<PersonId> by,
    Optional<String> text,
    List<String> pictures,
    Optional<Money> amount,
    Optional<CaseFile> file,
    Instant at) {

  public CaseEntry {
    pictures = List.copyOf(pictures);
  }

  /** How many pictures and files are shown with it. */
  public int shown() {
    return pictures.size() + (file.isPresent() ? 1 : 0);
  }

  /** What happened, in the words of the contract and the database. */
  public enum Kind {
    OPENED,
    MESSAGE,
    EVIDENCE,
    OFFERED,
    ACCEPTED,
    LAPSED,
    ESCALATED,
    SENT,
    DELIVERED,
    RECEIVED,
    DECIDED,
    WITHDRAWN,
    SUPERSEDED;

    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** The kind of this label. */
    public static Kind labelled(String label) {
      return valueOf(label.toUpperCase(Locale.ROOT));
    }
  }
}
