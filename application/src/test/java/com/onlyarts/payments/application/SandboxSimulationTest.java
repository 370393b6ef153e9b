package com.onlyarts.payments.application;

import static com.onlyarts.kernel.RejectionAssertions.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.payments.domain.PaymentId;
import com.onlyarts.payments.domain.PaymentStatus;
import com.onlyarts.payments.domain.PaymentsRejection.PaymentDeclined;
import com.onlyarts.payments.domain.PaymentsRejection.PaymentNotFound;
import com.onlyarts.payments.domain.PaymentsRejection.SandboxClosed;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SandboxSimulationTest {
  private final PayingFixture fixture = new PayingFixture();
  private final PaymentId payment = fixture.requested();
  private final String intent = fixture.intentOf(payment);

  @Test
  void R40_a_confirmation_has_been_told_to_the_payer_when_it_returns() {
    assertThat(fixture.playing.confirm(intent, "pm_card_visa").status())
        .isEqualTo(PaymentStatus.SUCCEEDED);

    assertThat(fixture.payer.told()).containsExactly("paid");
  }

  @Test
  void R40_so_has_a_decline_been_written_down() {
    assertRefused(
        new PaymentDeclined("insufficient_funds"),
        () -> fixture.playing.confirm(intent, "pm_declined"));

    assertThat(fixture.payment(payment).standing().failureCode()).contains("insufficient_funds");
  }

  @Test
  void R40_an_unknown_intent_is_not_found_and_beside_a_real_provider_nothing_is() {
    assertRefused(
        new PaymentNotFound("pi_nobodys"),
        () -> fixture.playing.confirm("pi_nobodys", "pm_card_visa"));
    assertRefused(
        new SandboxClosed(),
        () ->
            new SandboxSimulation(fixture.providers, Optional.empty(), fixture.events)
                .confirm(intent, "pm_card_visa"));
  }

  @Test
  void R6_a_browser_that_confirms_again_is_told_that_it_is_paid_and_pays_once() {
    fixture.playing.confirm(intent, "pm_card_visa");

    assertThat(fixture.playing.confirm(intent, "pm_card_visa").status())
        .isEqualTo(PaymentStatus.SUCCEEDED);
    assertThat(fixture.payer.told()).containsExactly("paid");
  }
}
