package com.onlyarts.kernel.application.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.Money;
import com.onlyarts.kernel.application.SteppingClock;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LiveEventTest {
  private static final Currency USD = Currency.getInstance("USD");

  @Test
  void R4_R5_amounts_ids_and_instants_become_what_json_knows() {
    PersonId bidder = PersonId.next();

    LiveEvent bid =
        new LiveEvent(
            "bid",
            Map.of(
                "bids",
                List.of(
                    Map.of(
                        "amount",
                        Money.of("275.00", USD),
                        "bidder",
                        bidder,
                        "at",
                        SteppingClock.NOON,
                        "winning",
                        true))));

    assertThat(bid.facts())
        .isEqualTo(
            Map.of(
                "bids",
                List.of(
                    Map.of(
                        "amount",
                        new BigDecimal("275.00"),
                        "bidder",
                        bidder.value().toString(),
                        "at",
                        "2026-03-01T12:00:00Z",
                        "winning",
                        true))));
  }

  @Test
  void what_json_does_not_know_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new LiveEvent("bid", Map.of("bidder", Optional.empty())));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new LiveEvent("bid", Map.of("amount", 275.0)));
  }

  @Test
  void a_name_with_anything_in_it_that_could_break_the_stream_is_refused() {
    for (String name : List.of("", "bid\nevent: end", "Bid", "-bid", "bid-")) {
      assertThatIllegalArgumentException().as(name).isThrownBy(() -> new LiveEvent(name, Map.of()));
    }
  }
}
