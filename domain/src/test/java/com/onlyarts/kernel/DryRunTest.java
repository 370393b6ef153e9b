package com.onlyarts.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.onlyarts.kernel.KernelRejection.PageTooDeep;
import org.junit.jupiter.api.Test;

class DryRunTest {

  @Test
  void an_act_succeeds_if_it_is_let_through_and_is_news() {
    assertThat(DryRun.succeeds(() -> true)).isTrue();
    assertThat(DryRun.succeeds(() -> false)).isFalse();
    assertThat(
            DryRun.succeeds(
                () -> {
                  throw new Rejected(new PageTooDeep());
                }))
        .isFalse();
  }

  @Test
  void what_is_no_refusal_is_a_fault() {
    assertThatThrownBy(
            () ->
                DryRun.succeeds(
                    () -> {
                      throw new IllegalStateException("broken");
                    }))
        .isInstanceOf(IllegalStateException.class);
  }
}
