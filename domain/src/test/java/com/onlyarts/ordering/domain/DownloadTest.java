package com.onlyarts.ordering.domain;

import static com.onlyarts.kernel.RejectionAssertions.assertRefused;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.onlyarts.ordering.domain.OrderingRejection.TooManyDownloads;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DownloadTest {
  private static final Instant NOON = OrderFixture.NOON;

  @Test
  void R123_a_twentieth_address_is_given_and_the_next_once_the_first_is_a_day_old() {
    assertThatCode(() -> Download.requireOneMore(minutesAgo(19), NOON)).doesNotThrowAnyException();

    assertRefused(
        new TooManyDownloads(Download.DAY.minusMinutes(20)),
        () -> Download.requireOneMore(minutesAgo(20), NOON));
    assertRefused(
        new TooManyDownloads(Download.DAY.minusMinutes(20)),
        () -> Download.requireOneMore(minutesAgo(21), NOON));
  }

  private static List<Instant> minutesAgo(int many) {
    return IntStream.rangeClosed(1, many)
        .mapToObj(minutes -> NOON.minus(Duration.ofMinutes(minutes)))
        .toList();
  }
}
