package com.onlyarts.kernel.jdbi;

import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.kernel.KernelRejection.ServiceUnavailable;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseOutagesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "08006", "08001", "53100", "53200", "53300", "53400", "55P03", "57014", "57P01", "57P02",
        "57P03", "57P05", "58030", "25P03", "25P04", "25006", "40001", "40P01"
      })
  void R2_what_heals_is_unavailable(String state) {
    assertThat(
            DatabaseOutages.rejectionOf(
                new IllegalStateException(new SQLException("trouble", state))))
        .containsInstanceOf(ServiceUnavailable.class);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "23505", "42601", "22001", "25P02", "55000", "XX000"})
  void R2_what_is_wrong_with_a_statement_is_not(@Nullable String state) {
    assertThat(
            DatabaseOutages.rejectionOf(
                new IllegalStateException(new SQLException("wrong", state))))
        .isEmpty();
  }
}
