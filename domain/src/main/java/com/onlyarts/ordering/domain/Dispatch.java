package com.onlyarts.ordering.domain;

import com.onlyarts.kernel.InvalidValue;
import com.onlyarts.kernel.Text;
import java.util.Optional;

/**
 * How a seller handed a line over, as far as the seller says (R101).
 *
 * @param untracked said to go without a number; where nothing is said it does too
 */
public record Dispatch(
    Optional<String> carrier,
    Optional<String> trackingNumber,
    Optional<String> note,
    boolean untracked) {

  public Dispatch {
    carrier = carrier.map(it -> Text.optional("carrier", it, 100));
    trackingNumber = trackingNumber.map(it -> Text.optional("trackingNumber", it, 100));
    note = note.map(it -> Text.optional("note", it, 1_000));
    if (untracked && (carrier.isPresent() || trackingNumber.isPresent())) {
      throw new InvalidValue("untracked", "must not come with a carrier or a number");
    }
  }

  /** With nothing said of going untracked. */
  public Dispatch(
      Optional<String> carrier, Optional<String> trackingNumber, Optional<String> note) {
    this(carrier, trackingNumber, note, false);
  }

  /** Without a word, as a download is. */
  public static Dispatch plain() {
    return new Dispatch(Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** Whether its way can be followed. */
  public boolean isTracked() {
    return trackingNumber.filter(number -> !number.isEmpty()).isPresent();
  }

  /** This, and what the seller says of it now: what is not spoken of stays. */
  Dispatch corrected(Dispatch said) {
    return said.untracked
        ? new Dispatch(Optional.empty(), Optional.empty(), said.note.or(() -> note))
        : new Dispatch(
            said.carrier.or(() -> carrier),
            said.trackingNumber.or(() -> trackingNumber),
            said.note.or(() -> note));
  }
}
