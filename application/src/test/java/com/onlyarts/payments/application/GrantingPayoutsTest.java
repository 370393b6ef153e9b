package com.onlyarts.payments.application;

import static com.onlyarts.kernel.RejectionAssertions.assertInvalid;
import static com.onlyarts.kernel.RejectionAssertions.assertRefused;
import static com.onlyarts.payments.domain.PaymentFixture.usd;
import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.identity.api.Caller;
import com.onlyarts.identity.api.Callers;
import com.onlyarts.kernel.application.port.IdempotencyKeys.RequestKey;
import com.onlyarts.kernel.application.port.RecordingAuditTrail.AuditEntry;
import com.onlyarts.payments.domain.PaymentsRejection.PayoutAccountNotFound;
import com.onlyarts.payments.domain.PayoutId;
import com.onlyarts.payments.domain.PayoutStatus;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GrantingPayoutsTest {
  private final PayingFixture fixture = new PayingFixture();
  private final Caller admin = Callers.anAdmin();

  @Test
  void R95_an_admin_has_somebodys_balance_paid_out_and_it_is_written_down_why() {
    fixture.earned();
    fixture.onboarded();

    PayoutId payout =
        fixture.grantingPayouts.payOut(admin, fixture.artist, Optional.empty(), " Has left ");

    assertThat(fixture.onlyPayout().id()).isEqualTo(payout);
    assertThat(fixture.onlyPayout().status()).isEqualTo(PayoutStatus.IN_TRANSIT);
    assertThat(fixture.onlyPayout().terms().amount()).isEqualTo(usd("450.00"));
    assertThat(fixture.audit.deeds())
        .containsExactly(
            new AuditEntry(
                admin.person().value(),
                "payments.pay-out",
                "user",
                fixture.artist.value().toString(),
                Map.of("payout", payout.value().toString(), "reason", "Has left")));
  }

  @Test
  void R6_one_request_pays_out_once() {
    fixture.earned();
    fixture.onboarded();
    RequestKey key = new RequestKey(admin.person().value(), "payOut", "once");

    PayoutId first = fixture.steps.remembering(key, this::fifty);

    assertThat(fixture.steps.remembering(key, this::fifty)).isEqualTo(first);
    assertThat(fixture.audit.deeds()).hasSize(1);
  }

  @Test
  void R95_nothing_is_paid_out_without_a_reason_or_an_account_or_below_the_least() {
    fixture.earned();
    assertRefused(new PayoutAccountNotFound(fixture.artist.value().toString()), this::fifty);
    fixture.onboarded();

    assertInvalid(
        "reason",
        () -> fixture.grantingPayouts.payOut(admin, fixture.artist, Optional.empty(), " "));
    assertInvalid(
        "amount",
        () ->
            fixture.grantingPayouts.payOut(
                admin, fixture.artist, Optional.of(usd("0.99")), "Has left"));

    assertThat(fixture.audit.deeds()).isEmpty();
  }

  private PayoutId fifty() {
    return fixture.grantingPayouts.payOut(
        admin, fixture.artist, Optional.of(usd("50.00")), "Has left");
  }
}
