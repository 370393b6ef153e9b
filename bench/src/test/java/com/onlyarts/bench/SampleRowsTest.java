package com.onlyarts.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SampleRowsTest {
  private static final int WORKS = 20_000;

  @Test
  void a_work_is_the_same_one_each_time() {
    assertThat(SampleRows.work(41))
        .isEqualTo(SampleRows.work(41))
        .startsWith("99e7bb3f-181f-74e1-409c-5a488c2fef83\t")
        .endsWith("\n")
        .contains("\tsold\t");
    assertThat(SampleRows.work(41).split("\t")).hasSize(13);
  }

  @Test
  void few_words_are_everywhere_and_most_are_rare() {
    Map<String, Long> uses =
        IntStream.rangeClosed(1, WORKS)
            .mapToObj(n -> SampleRows.work(n).split("\t")[2].toLowerCase(Locale.ROOT))
            .flatMap(title -> Arrays.stream(title.split(" ")))
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));

    assertThat(uses.get(SampleRows.word(1))).isGreaterThan(WORKS / 10);
    assertThat(uses.getOrDefault(SampleRows.word(25_000), 0L)).isLessThan(WORKS / 1000);
  }

  @Test
  void buyers_cannot_bid_on_streams_of_their_own_and_find_works_to_buy() {
    assertThat(SampleRows.person(SampleRows.PEOPLE + 1, "x")).contains("\tuser\t");
    assertThat(IntStream.rangeClosed(1, 1000).filter(SampleRows::isOpenEdition).count())
        .isGreaterThan(10);
  }
}
