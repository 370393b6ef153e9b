package violators.com.onlyarts.catalog.domain;

import com.onlyarts.architecture.Violates;
import java.time.Instant;

/** Asks the machine what time it is. */
@Violates("time_chance_and_identity_are_arguments")
final class LooksAtTheClock {
  Instant when() {
    return Instant.now();
  }
}
