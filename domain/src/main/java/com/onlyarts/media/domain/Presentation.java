package com.onlyarts.media.domain;

import com.onlyarts.kernel.InvalidValue;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How a picture is shown instead of as it was made: no larger than its edge, and marked (R124).
 *
 * @param longestEdge in pixels
 */
public record Presentation(OptionalInt longestEdge, Optional<Watermark> watermark) {
  /** All of it, and nothing over it. */
  public static final Presentation AS_MADE =
      new Presentation(OptionalInt.empty(), Optional.empty());

  private static final int SMALLEST = 800;
  private static final int LARGEST = 4_096;

  public Presentation {
    longestEdge.ifPresent(
        edge -> {
          if (edge < SMALLEST || edge > LARGEST) {
            throw new InvalidValue(
                "longestEdge", "must be %d to %d pixels".formatted(SMALLEST, LARGEST));
          }
        });
  }
}
