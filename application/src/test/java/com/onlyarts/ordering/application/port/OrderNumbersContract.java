package com.onlyarts.ordering.application.port;

import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.ordering.domain.OrderNumber;
import java.time.LocalDate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What all {@link OrderNumbers} must do, the fake and the real ones alike. */
public abstract class OrderNumbersContract {
  private static final LocalDate DAY = LocalDate.of(2031, 3, 1);

  protected abstract OrderNumbers numbers();

  @Test
  void R33_a_node_that_is_alone_counts_by_the_day() {
    assertThat(IntStream.rangeClosed(1, 50).mapToObj(_ -> numbers().next(DAY)))
        .containsExactlyElementsOf(
            IntStream.rangeClosed(1, 50).mapToObj(number -> OrderNumber.of(DAY, number)).toList());
    assertThat(numbers().next(DAY.plusDays(1))).isEqualTo(OrderNumber.of(DAY.plusDays(1), 1));
  }
}
