package com.onlyarts.payments.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.contract.model.BalanceKindJson;
import com.onlyarts.contract.model.ErrorCodeJson;
import com.onlyarts.contract.model.PaymentStatusJson;
import com.onlyarts.contract.model.PayoutStatusJson;
import com.onlyarts.contract.model.PostingKindJson;
import com.onlyarts.contract.model.RefundStatusJson;
import com.onlyarts.kernel.Rejection;
import com.onlyarts.payments.domain.LedgerEntry;
import com.onlyarts.payments.domain.PaymentStatus;
import com.onlyarts.payments.domain.PaymentsRejection;
import com.onlyarts.payments.domain.PayoutStatus;
import com.onlyarts.payments.domain.RefundStatus;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class PaymentsCodesTest {

  @Test
  void R1_every_refusal_of_payments_is_in_the_contract() {
    assertThat(
            Arrays.stream(PaymentsRejection.class.getPermittedSubclasses()).map(Rejection::codeOf))
        .isSubsetOf(texts(ErrorCodeJson.values()));
  }

  @Test
  void the_contracts_labels_are_the_trades() {
    assertThat(texts(PostingKindJson.values()))
        .containsExactlyElementsOf(
            Arrays.stream(LedgerEntry.Kind.values())
                .filter(kind -> kind != LedgerEntry.Kind.SUBSCRIPTION)
                .map(LedgerEntry.Kind::label)
                .toList());
    assertThat(texts(PayoutStatusJson.values()))
        .containsExactlyElementsOf(
            Arrays.stream(PayoutStatus.values()).map(PayoutStatus::label).toList());
    assertThat(texts(RefundStatusJson.values()))
        .containsExactlyElementsOf(
            Arrays.stream(RefundStatus.values()).map(RefundStatus::label).toList());
    assertThat(texts(PaymentStatusJson.values()))
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(PaymentStatus.values())
                .map(status -> status == PaymentStatus.CREATED ? "pending" : status.label())
                .toList());
    assertThat(texts(BalanceKindJson.values())).containsExactly("pending", "available");
  }

  private static List<String> texts(Object[] values) {
    return Arrays.stream(values).map(Object::toString).toList();
  }
}
