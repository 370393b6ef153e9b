package com.onlyarts.payments.jdbi;

import static com.onlyarts.payments.domain.PaymentFixture.NOON;
import static com.onlyarts.payments.domain.PaymentFixture.aPayment;
import static com.onlyarts.payments.domain.PaymentFixture.usd;
import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.kernel.jdbi.TestDatabase;
import com.onlyarts.payments.application.port.PaymentRecords.RefundRecord;
import com.onlyarts.payments.domain.Payment;
import com.onlyarts.payments.domain.PaymentId;
import com.onlyarts.payments.domain.PaymentStatus;
import com.onlyarts.payments.domain.Refund;
import com.onlyarts.payments.domain.RefundId;
import com.onlyarts.payments.domain.RefundScope;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class JdbiPaymentRecordsIT {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();
  private final PaymentsDatabase paymentsDatabase = new PaymentsDatabase(DATABASE.jdbi());
  private final JdbiPayments payments = new JdbiPayments(DATABASE.jdbi());
  private final JdbiPaymentRecords records = new JdbiPaymentRecords(DATABASE.jdbi());

  @Test
  void a_payment_is_found_by_its_intent() {
    Payment payment =
        aPayment()
            .by(paymentsDatabase.open())
            .share(paymentsDatabase.open(), "500.00", "50.00", "50.00")
            .paid();
    payments.add(payment);

    assertThat(records.ofIntent(payment.intentId().orElseThrow()))
        .hasValueSatisfying(
            record -> {
              assertThat(record.id()).isEqualTo(payment.id());
              assertThat(record.payer()).isEqualTo(payment.terms().payer());
              assertThat(record.status()).isEqualTo(PaymentStatus.SUCCEEDED);
              assertThat(record.amount()).isEqualTo(usd("550.00"));
              assertThat(record.paidAt()).contains(NOON);
            });
    assertThat(records.ofIntent("pi_nobodys")).isEmpty();
  }

  @Test
  void R37_the_refunds_of_a_payment_are_shown_with_what_is_left() {
    Payment payment =
        aPayment()
            .by(paymentsDatabase.open())
            .share(paymentsDatabase.open(), "500.00", "50.00", "50.00")
            .paid();
    Refund gone =
        payment.refund(
            RefundId.next(), RefundScope.part(usd("110.00")), "Damaged", Optional.empty(), NOON);
    payment.refundSucceeded(gone, NOON);
    Refund onItsWay =
        payment.refund(
            RefundId.next(),
            RefundScope.part(usd("40.00")),
            "Damaged",
            Optional.empty(),
            NOON.plusSeconds(1));
    payments.add(payment);
    new JdbiRefunds(DATABASE.jdbi()).add(gone);
    new JdbiRefunds(DATABASE.jdbi()).add(onItsWay);

    assertThat(records.refundsOf(payment.id()))
        .hasValueSatisfying(
            shown -> {
              assertThat(shown.refunds())
                  .extracting(RefundRecord::id)
                  .containsExactly(gone.id(), onItsWay.id());
              assertThat(shown.refunded()).isEqualTo(usd("110.00"));
              assertThat(shown.refundable()).isEqualTo(usd("400.00"));
            });
    assertThat(records.refund(gone.id())).map(RefundRecord::settledAt).contains(Optional.of(NOON));
    assertThat(records.refundsOf(PaymentId.next())).isEmpty();
  }
}
