package com.onlyarts.catalog.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.onlyarts.kernel.InvalidValue;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NumberedCopyTest {

  @Test
  void R130_numbers_that_came_back_are_given_first_and_then_those_behind_the_last() {
    List<NumberedCopy> next = NumberedCopy.next(4, List.of(2, 5), 6, 10);

    assertThat(next).extracting(NumberedCopy::number).containsExactly(2, 5, 7, 8);
    assertThat(next).extracting(NumberedCopy::of).containsOnly(10);
    assertThat(next).extracting(NumberedCopy::code).doesNotHaveDuplicates();
    assertThat(NumberedCopy.next(1, List.of(), 0, 1))
        .extracting(NumberedCopy::number)
        .containsExactly(1);
  }

  @Test
  void R131_a_code_is_twelve_letters_of_base32_large_or_small() {
    assertThat(CertificateCode.next().text()).matches("[A-Z2-7]{12}");
    assertThat(new CertificateCode("k7q2m5xa3jtb")).isEqualTo(new CertificateCode("K7Q2M5XA3JTB"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "K7Q2M5XA3JT", "K7Q2M5XA3JTBB", "K7Q2M5XA3JT1", "K7Q2M5XA3JT0"})
  void R131_anything_else_is_none(String text) {
    assertThatThrownBy(() -> new CertificateCode(text)).isInstanceOf(InvalidValue.class);
  }
}
