package com.onlyarts.ordering.domain;

import com.onlyarts.kernel.Text;
import java.util.Optional;

/** How a seller handed a line over, as far as the seller says. */
public record Dispatch(
    Optional<String> carrier, Optional<String> trackingNumber, Optional<String> note) {

  public Dispatch {
    carrier = carrier.map(it -> Text.optional("carrier", it, 100));
    trackingNumber = trackingNumber.map(it -> Text.optional("trackingNumber", it, 100));
    note = note.map(it -> Text.optional("note", it, 1_000));
  }

  /** Without a word, as a download is. */
  public static Dispatch plain() {
    return new Dispatch(Optional.empty(), Optional.empty(), Optional.empty());
  }
}
