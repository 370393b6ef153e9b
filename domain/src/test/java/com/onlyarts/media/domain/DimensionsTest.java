package com.onlyarts.media.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DimensionsTest {

  @ParameterizedTest
  @CsvSource({
    "400, 300, 400, 400",
    "400, 300, 200, 200",
    "300, 400, 200, 150",
    "399, 400, 399, 398",
    "300, 400, 401, 300",
    "1, 12000, 100, 1"
  })
  void R90_a_picture_fits_its_box_by_its_longer_side_and_is_never_widened(
      int width, int height, int box, int fitted) {
    assertThat(new Dimensions(width, height).widthWithin(box)).isEqualTo(fitted);
  }
}
