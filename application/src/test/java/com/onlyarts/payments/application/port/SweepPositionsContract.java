package com.onlyarts.payments.application.port;

import static com.onlyarts.payments.domain.PaymentFixture.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.payments.application.port.SweepPositions.Position;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every {@link SweepPositions} must do, the fake and the real one alike. */
public abstract class SweepPositionsContract {
  private final String list = "refunds " + UUID.randomUUID();

  protected abstract SweepPositions positions();

  @Test
  void how_far_reading_has_come_is_kept_for_each_list() {
    assertThat(positions().of("stripe", list)).isEmpty();
    Position begun = new Position(Optional.of("re_100"), NOON, Optional.empty());
    positions().keep("stripe", list, begun);
    assertThat(positions().of("stripe", list)).contains(begun);

    Position finished = begun.readUpTo(Optional.empty());
    positions().keep("stripe", list, finished);

    assertThat(positions().of("stripe", list))
        .contains(new Position(Optional.empty(), NOON, Optional.of(NOON)));
    assertThat(positions().of("sandbox", list)).isEmpty();
  }
}
