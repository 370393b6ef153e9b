package com.onlyarts.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ContractStyleTest {
  private static final ContractDocument CONTRACT = ContractDocument.bundled();

  @ParameterizedTest
  @EnumSource
  void the_contract_keeps_the_rule(ContractRule rule) {
    assertThat(rule.violations(CONTRACT)).isEmpty();
  }
}
