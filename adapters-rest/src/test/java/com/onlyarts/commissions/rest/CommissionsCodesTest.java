package com.onlyarts.commissions.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.commissions.domain.CommissionSide;
import com.onlyarts.commissions.domain.CommissionStatus;
import com.onlyarts.commissions.domain.CommissionsRejection;
import com.onlyarts.commissions.domain.MilestoneStatus;
import com.onlyarts.contract.model.CommissionSideJson;
import com.onlyarts.contract.model.CommissionStatusJson;
import com.onlyarts.contract.model.ErrorCodeJson;
import com.onlyarts.contract.model.MilestoneStatusJson;
import com.onlyarts.kernel.Rejection;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class CommissionsCodesTest {

  @Test
  void R1_every_refusal_of_commissions_is_in_the_contract() {
    assertThat(
            Arrays.stream(CommissionsRejection.class.getPermittedSubclasses())
                .map(Rejection::codeOf))
        .isSubsetOf(texts(ErrorCodeJson.values()));
  }

  @Test
  void the_contracts_labels_are_the_trades() {
    assertThat(texts(CommissionStatusJson.values()))
        .containsExactlyElementsOf(
            Arrays.stream(CommissionStatus.values()).map(CommissionStatus::label).toList());
    assertThat(texts(MilestoneStatusJson.values()))
        .containsExactlyElementsOf(
            Arrays.stream(MilestoneStatus.values()).map(MilestoneStatus::label).toList());
    assertThat(texts(CommissionSideJson.values()))
        .containsExactlyElementsOf(
            Arrays.stream(CommissionSide.values()).map(CommissionSide::label).toList());
  }

  private static List<String> texts(Object[] values) {
    return Arrays.stream(values).map(Object::toString).toList();
  }
}
