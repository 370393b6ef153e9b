package com.onlyarts.payments.application;

import static com.onlyarts.kernel.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.payments.domain.PaymentId;
import com.onlyarts.payments.domain.PaymentStatus;
import com.onlyarts.payments.domain.PaymentsRejection.PaymentDeclined;
import com.onlyarts.payments.domain.PaymentsRejection.PaymentNotFound;
import com.onlyarts.payments.domain.PaymentsRejection.SandboxClosed;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PlayingTheBrowserTest {
  private final PaymentsHouse house = new PaymentsHouse();
  private final PaymentId payment = house.requested();
  private final String intent = house.intentOf(payment);

  @Test
  void R40_a_confirmation_has_been_told_to_the_payer_when_it_returns() {
    assertThat(house.playing.confirm(intent, "pm_card_visa").status()).isEqualTo(PaymentStatus.SUCCEEDED);

    assertThat(house.payer.told()).containsExactly("paid");
  }

  @Test
  void R40_so_has_a_decline() {
    assertRefused(new PaymentDeclined("insufficient_funds"), () -> house.playing.confirm(intent, "pm_declined"));

    assertThat(house.payer.told()).containsExactly("declined insufficient_funds");
  }

  @Test
  void R40_an_unknown_intent_is_not_found_and_beside_a_real_provider_nothing_is() {
    assertRefused(new PaymentNotFound("pi_nobodys"), () -> house.playing.confirm("pi_nobodys", "pm_card_visa"));
    assertRefused(new SandboxClosed(), () -> new PlayingTheBrowser(Optional.empty(), house.events).confirm(intent, "pm_card_visa"));
  }
}
