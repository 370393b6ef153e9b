package com.onlyarts.consultations.domain;

import com.onlyarts.kernel.InvalidValue;
import java.time.Duration;

/** How long a consultation takes; 15 to 480 minutes (R60). */
public record Minutes(int count) {
  public static final int FEWEST = 15;
  public static final int MOST = 480;
  public static final Minutes AN_HOUR = new Minutes(60);

  public Minutes {
    if (count < FEWEST || count > MOST) {
      throw new InvalidValue("duration", "must be %d to %d minutes".formatted(FEWEST, MOST));
    }
  }

  public Duration duration() {
    return Duration.ofMinutes(count);
  }
}
