package com.onlyarts.payments.application;

import static com.onlyarts.payments.domain.PaymentFixture.usd;
import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.payments.application.port.LedgerAudit.Drift;
import java.util.List;
import org.junit.jupiter.api.Test;

class AuditingLedgerTest {
  private final PayingFixture fixture = new PayingFixture();

  @Test
  void R38_each_account_is_set_right_by_what_it_is_off() {
    PersonId anna = PersonId.next();
    PersonId ben = PersonId.next();
    List<Drift> drifts =
        List.of(
            new Drift(anna, usd("5.00"), usd("3.00")), new Drift(ben, usd("-1.00"), usd("0.00")));
    AuditingLedger auditing = new AuditingLedger(fixture.transactions, () -> drifts, fixture.funds);

    auditing.correct(fixture.job("audit"));

    assertThat(fixture.funds.balanceOf(anna)).isEqualTo(usd("5.00"));
    assertThat(fixture.funds.earningsOf(anna)).isEqualTo(usd("3.00"));
    assertThat(fixture.funds.balanceOf(ben)).isEqualTo(usd("-1.00"));
    assertThat(fixture.failedItems.waiting("audit")).isZero();
  }
}
