package com.onlyarts.kernel.api;

import static com.onlyarts.kernel.RejectionAssertions.assertInvalid;
import static com.onlyarts.kernel.RejectionAssertions.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.kernel.KernelRejection.PageTooDeep;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageTest {

  @Test
  void R3_the_row_too_many_only_tells_that_there_is_more() {
    Page<String> page =
        Page.of(PageRequest.first(2), List.of("a", "b", "c"), 5, row -> Cursor.at("letters", row));

    assertThat(page.rows()).containsExactly("a", "b");
    assertThat(page.next()).contains(Cursor.at("letters", "b"));
    assertThat(page.totalPages()).isEqualTo(3);
    assertThat(page.hasPrevious()).isFalse();
  }

  @Test
  void R3_the_last_page_has_no_next() {
    Page<String> page =
        Page.of(
            new PageRequest(3, 2, Optional.empty()),
            List.of("e"),
            5,
            row -> Cursor.at("letters", row));

    assertThat(page.hasNext()).isFalse();
    assertThat(page.hasPrevious()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"0, 20, page", "-1, 20, page", "1, 0, limit", "1, 101, limit"})
  void R3_bounds_of_page_and_limit(long page, int limit, String field) {
    assertInvalid(field, () -> new PageRequest(page, limit, Optional.empty()));
  }

  @Test
  void R3_past_row_10_000_only_a_cursor_goes_on() {
    assertThat(new PageRequest(500, 20, Optional.empty()).offset()).isEqualTo(9_980);
    assertRefused(new PageTooDeep(), () -> new PageRequest(501, 20, Optional.empty()));
    assertRefused(
        new PageTooDeep(), () -> new PageRequest(1_000_000_000_000L, 100, Optional.empty()));
    assertThat(new PageRequest(1, 20, Optional.of(Cursor.at("x", "y"))).offset()).isZero();
  }
}
