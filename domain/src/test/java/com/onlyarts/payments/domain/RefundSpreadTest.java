package com.onlyarts.payments.domain;

import static com.onlyarts.payments.domain.PaymentFixture.NOON;
import static com.onlyarts.payments.domain.PaymentFixture.aPayment;
import static com.onlyarts.payments.domain.PaymentFixture.usd;
import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.Money;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Refunds of the whole after refunds that name lines, by numbers that anybody can follow. */
class RefundSpreadTest {
  private final Payment payment =
      aPayment()
          .share(PersonId.next(), "100.00", "0.00", "10.00")
          .share(PersonId.next(), "100.00", "0.00", "10.00")
          .share(PersonId.next(), "200.00", "0.00", "20.00")
          .paid();
  private final UUID first = line(0);
  private final UUID second = line(1);
  private final UUID third = line(2);

  @Test
  void R37_a_refund_of_the_whole_takes_the_same_part_of_every_line() {
    refund(RefundScope.part(usd("100.00")));

    assertThat(payment.refundedLines()).isEqualTo(lines(usd("25.00"), usd("25.00"), usd("50.00")));
  }

  @Test
  void R37_what_a_line_no_longer_has_is_taken_of_the_others() {
    refund(RefundScope.lines(Map.of(first, usd("80.00"))));

    refund(RefundScope.part(usd("110.00")));

    assertThat(payment.refundedLines()).isEqualTo(lines(usd("100.00"), usd("30.00"), usd("60.00")));
  }

  @Test
  void R37_a_line_that_is_used_up_leaves_another_with_less_than_its_part_too() {
    refund(RefundScope.lines(Map.of(first, usd("90.00"), second, usd("50.00"))));

    refund(RefundScope.part(usd("180.00")));

    assertThat(payment.refundedLines())
        .isEqualTo(lines(usd("100.00"), usd("100.00"), usd("120.00")));
  }

  private void refund(RefundScope scope) {
    Refund refund = payment.refund(RefundId.next(), scope, "Damaged", Optional.empty(), NOON);
    payment.refundSucceeded(refund, NOON);
  }

  private Map<UUID, Money> lines(Money ofFirst, Money ofSecond, Money ofThird) {
    return Map.of(first, ofFirst, second, ofSecond, third, ofThird);
  }

  private UUID line(int number) {
    return List.copyOf(payment.shares()).get(number).line();
  }
}
