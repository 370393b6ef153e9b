package com.onlyarts.media.application.port;

import com.onlyarts.media.api.SignedAddress;
import com.onlyarts.media.domain.Original;
import java.util.List;
import java.util.Optional;

/**
 * An original as its owner sees it.
 *
 * @param parts all of them while it is being sent, none afterwards
 */
public record OriginalView(Original original, List<Part> parts) {

  public OriginalView {
    parts = List.copyOf(parts);
  }

  /**
   * One part of it.
   *
   * @param number from 1
   * @param arrived whether all of it is there
   * @param address where to send it; empty once it has arrived
   */
  public record Part(int number, long bytes, boolean arrived, Optional<SignedAddress> address) {}
}
