package com.onlyarts.ordering.domain;

import static com.onlyarts.kernel.RejectionAssertions.assertInvalid;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class DispatchTest {
  private static final Dispatch BY_POST = said("UPS", "1Z9", "At the door");

  @Test
  void R101_what_is_not_spoken_of_stays() {
    assertThat(BY_POST.corrected(Dispatch.plain())).isEqualTo(BY_POST);
    assertThat(Dispatch.plain().corrected(BY_POST)).isEqualTo(BY_POST);
    assertThat(
            BY_POST.corrected(new Dispatch(Optional.empty(), Optional.of("1Z8"), Optional.empty())))
        .isEqualTo(said("UPS", "1Z8", "At the door"));
  }

  @Test
  void R101_what_goes_untracked_after_all_keeps_its_note_and_nothing_else() {
    Dispatch untracked = new Dispatch(Optional.empty(), Optional.empty(), Optional.empty(), true);

    assertThat(BY_POST.corrected(untracked))
        .isEqualTo(new Dispatch(Optional.empty(), Optional.empty(), Optional.of("At the door")));
    assertInvalid(
        "untracked",
        () -> new Dispatch(Optional.of("UPS"), Optional.empty(), Optional.empty(), true));
  }

  @Test
  void R101_a_carrier_without_a_number_or_with_an_empty_one_is_not_tracked() {
    assertThat(BY_POST.isTracked()).isTrue();
    assertThat(said("UPS", "", "").isTracked()).isFalse();
    assertThat(Dispatch.plain().isTracked()).isFalse();
  }

  private static Dispatch said(String carrier, String number, String note) {
    return new Dispatch(Optional.of(carrier), Optional.of(number), Optional.of(note));
  }
}
