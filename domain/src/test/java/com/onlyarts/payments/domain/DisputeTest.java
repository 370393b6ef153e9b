package com.onlyarts.payments.domain;

import static com.onlyarts.payments.domain.PaymentFixture.NOON;
import static com.onlyarts.payments.domain.PaymentFixture.usd;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DisputeTest {
  private static final Instant LATER = NOON.plusSeconds(60);
  private static final Optional<Instant> NEXT_WEEK = Optional.of(NOON.plusSeconds(604_800));
  private final Dispute opened =
      new Dispute(
          DisputeId.next(),
          "dp_1",
          PaymentId.next(),
          usd("500.00"),
          usd("0.00"),
          DisputeStatus.OPEN,
          Optional.of("fraudulent"),
          NOON,
          NEXT_WEEK,
          Optional.empty());

  @ParameterizedTest
  @EnumSource(DisputeStatus.class)
  void R37_only_a_lost_one_takes_money(DisputeStatus said) {
    Dispute now = said(opened, said);

    assertThat(now.status()).isEqualTo(said);
    assertThat(now.isOpen()).isEqualTo(said == DisputeStatus.OPEN);
    assertThat(now.closedAt())
        .isEqualTo(said == DisputeStatus.OPEN ? Optional.empty() : Optional.of(LATER));
    assertThat(now.untaken()).isEqualTo(said == DisputeStatus.LOST ? usd("550.00") : usd("0.00"));
  }

  @ParameterizedTest
  @EnumSource(names = "OPEN", mode = EnumSource.Mode.EXCLUDE)
  void R36_an_end_is_final_whatever_is_said_late(DisputeStatus end) {
    Dispute over = said(opened, end);

    for (DisputeStatus late : DisputeStatus.values()) {
      assertThat(said(over, late)).isEqualTo(over);
    }
  }

  @Test
  void what_is_in_the_books_of_a_lost_one_is_not_taken_again() {
    Dispute lost = said(opened, DisputeStatus.LOST).took(usd("500.00"));

    assertThat(lost.taken()).isEqualTo(usd("500.00"));
    assertThat(lost.untaken()).isEqualTo(usd("50.00"));
    assertThat(lost.took(usd("50.00")).untaken()).isEqualTo(usd("0.00"));
    assertThat(lost.took(usd("-500.00"))).isEqualTo(said(opened, DisputeStatus.LOST));
  }

  private static Dispute said(Dispute dispute, DisputeStatus said) {
    return dispute.as(said, usd("550.00"), Optional.of("fraudulent"), NEXT_WEEK, LATER);
  }
}
